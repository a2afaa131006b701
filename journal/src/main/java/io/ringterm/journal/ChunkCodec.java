package io.ringterm.journal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs the chunks of an archive. An interface, so that a library for it is needed only by those who use it.
 *
 * <p>Codes are part of the format: 0 {@link #STORED}, 1 {@link #DEFLATE}, 2 Zstandard, which comes from outside.
 */
public interface ChunkCodec {
    /** The code of Zstandard. */
    int ZSTD_CODE = 2;

    /** Packs nothing. */
    ChunkCodec STORED = new ChunkCodec() {
        @Override
        public int code() {
            return 0;
        }

        @Override
        public byte[] pack(byte[] raw, int length) {
            return Arrays.copyOf(raw, length);
        }

        @Override
        public boolean unpack(byte[] packed, int offset, int length, byte[] into, int rawLength) {
            if (length != rawLength) {
                return false;
            }
            System.arraycopy(packed, offset, into, 0, length);
            return true;
        }
    };

    /** Packs with what every JDK has. */
    ChunkCodec DEFLATE = new ChunkCodec() {
        @Override
        public int code() {
            return 1;
        }

        @Override
        public byte[] pack(byte[] raw, int length) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            try {
                deflater.setInput(raw, 0, length);
                deflater.finish();
                byte[] packed = new byte[length + 64 + length / 1_000];
                return Arrays.copyOf(packed, deflater.deflate(packed));
            } finally {
                deflater.end();
            }
        }

        @Override
        public boolean unpack(byte[] packed, int offset, int length, byte[] into, int rawLength) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(packed, offset, length);
                return inflater.inflate(into, 0, rawLength) == rawLength;
            } catch (DataFormatException e) {
                return false;
            } finally {
                inflater.end();
            }
        }
    };

    /**
     * Which codec this is.
     *
     * @return its code in the format, 0 to 255
     */
    int code();

    /**
     * Packs a chunk.
     *
     * @param raw array that begins with the chunk
     * @param length the chunk's length, at most 1 MiB
     * @return a new array; a chunk that does not become shorter is stored as it is
     */
    byte[] pack(byte[] raw, int length);

    /**
     * Unpacks a chunk, which may be hostile: memory is bounded by the array, and nothing is thrown.
     *
     * @param packed array that holds the packed chunk
     * @param offset where it begins
     * @param length its length
     * @param into takes the chunk from index 0
     * @param rawLength how long the chunk has to be, at most the array's length
     * @return true if it is just as long
     */
    boolean unpack(byte[] packed, int offset, int length, byte[] into, int rawLength);
}
