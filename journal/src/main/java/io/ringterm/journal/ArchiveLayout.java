package io.ringterm.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

import io.ringterm.event.EventLogException;

/**
 * Where things are in an archive: a recording in one flat file, written and read from front to back. All numbers are
 * little-endian.
 *
 * <pre>
 *  header   frames
 * +--------+--------+--------+ - - +--------+------+-----+
 * | magic… | BLOCKS | BLOCKS |     | BLOCKS | SEAL | END |
 * +--------+--------+--------+ - - +--------+------+-----+
 *
 *  header:
 *  0               8      9      10     14
 * +---------------+------+------+------+
 * | magic 8 bytes |major |minor | CRC  |
 * |               |uint8 |uint8 |      |
 * +---------------+------+------+------+
 *
 *  frame:
 *  0        4      5      6        9        12         16            16 + packed
 * +--------+------+------+--------+--------+----------+-------------+------+
 * | magic  | type | codec| raw    | packed | previous | payload,    | CRC  |
 * | 4 bytes| uint8| uint8| uint24 | uint24 | CRC      | packed bytes|      |
 * +--------+------+------+--------+--------+----------+-------------+------+
 * </pre>
 *
 * <p>A BLOCKS frame holds whole blocks as {@link BlockLayout} draws them, one after another, at most 1 MiB of them. SEAL is
 * there if the recording was signed, and holds a {@link Seal}'s text. END comes last:
 *
 * <pre>
 *  blocks varint, events varint, BLOCKS frames varint, offset of the first INDEX varint (0: none),
 *  for each BLOCKS frame varints: offset, first block, first event;
 *  head hash 32 bytes
 * </pre>
 *
 * <p>Where there are so many BLOCKS frames that END would become too long, INDEX frames before it hold such varints for
 * those before them, and END for the rest.
 *
 * <p>The head hash is SHA-256 over all blocks, unpacked. Each frame's CRC is CRC-32C over what is before it in the frame,
 * the previous frame's CRC (first: the header's) among that. A codec with bit 7 set says that the payload, once packed, was
 * encrypted ({@link ArchiveKey}); the frame's header is authenticated with it.
 */
final class ArchiveLayout {
    static final long MAGIC = 0x0a1a_0a0d_4154_528bL;
    static final int HEADER_BYTES = 14;
    private static final int HEADER_MAJOR_AT = 8;
    private static final int HEADER_MINOR_AT = 9;
    private static final int HEADER_CRC_AT = 10;

    static final int FRAME_MAGIC = 0x4654_528b;
    static final int FRAME_HEADER_BYTES = 16;
    static final int CRC_BYTES = 4;
    static final int MAX_PAYLOAD_BYTES = 1 << 20;
    /** A payload that does not become shorter, encrypted. */
    static final int MAX_PACKED_BYTES = MAX_PAYLOAD_BYTES + ArchiveKey.OVERHEAD_BYTES;

    static final int MAX_FRAME_BYTES = FRAME_HEADER_BYTES + MAX_PACKED_BYTES + CRC_BYTES;
    private static final int TYPE_AT = 4;
    private static final int CODEC_AT = 5;
    private static final int RAW_AT = 6;
    private static final int PACKED_AT = 9;
    private static final int PREVIOUS_CRC_AT = 12;
    private static final int INT24 = 0xff_ffff;

    static final int BLOCKS = 1;
    static final int INDEX = 2;
    static final int END = 3;
    static final int SEAL = 4;
    /** In the codec's byte: the payload is encrypted, after it was packed. */
    static final int ENCRYPTED = 0x80;

    static final int HASH_BYTES = 32;

    private ArchiveLayout() {}

    static byte[] header() {
        byte[] b = new byte[HEADER_BYTES];
        BlockLayout.setLong(b, 0, MAGIC);
        b[HEADER_MAJOR_AT] = BlockLayout.MAJOR;
        b[HEADER_MINOR_AT] = BlockLayout.MINOR;
        BlockLayout.setInt(b, HEADER_CRC_AT, crc(b, 0, HEADER_CRC_AT));
        return b;
    }

    static boolean isHeader(byte[] b, int at) {
        return BlockLayout.getLong(b, at) == MAGIC && headerCrc(b, at) == crc(b, at, HEADER_CRC_AT);
    }

    /** A header that was damaged in its magic is still told from any other file. */
    static boolean isMagicButForABit(byte[] b, int at) {
        return Long.bitCount(BlockLayout.getLong(b, at) ^ MAGIC) <= 1;
    }

    static int headerMajor(byte[] b, int at) {
        return b[at + HEADER_MAJOR_AT] & 0xff;
    }

    static int headerCrc(byte[] b, int at) {
        return BlockLayout.getInt(b, at + HEADER_CRC_AT);
    }

    static void putFrame(byte[] b, int type, int codec, int raw, int packed, int previousCrc) {
        putHeader(b, type, codec, raw, packed, previousCrc);
        int end = FRAME_HEADER_BYTES + packed;
        BlockLayout.setInt(b, end, crc(b, 0, end));
    }

    static void putHeader(byte[] b, int type, int codec, int raw, int packed, int previousCrc) {
        BlockLayout.setInt(b, 0, FRAME_MAGIC);
        b[TYPE_AT] = (byte) type;
        b[CODEC_AT] = (byte) codec;
        setInt24(b, RAW_AT, raw);
        setInt24(b, PACKED_AT, packed);
        BlockLayout.setInt(b, PREVIOUS_CRC_AT, previousCrc);
    }

    static boolean isFrameMagic(byte[] b, int at) {
        return BlockLayout.getInt(b, at) == FRAME_MAGIC;
    }

    static int type(byte[] b, int at) {
        return b[at + TYPE_AT] & 0xff;
    }

    static int codec(byte[] b, int at) {
        return b[at + CODEC_AT] & 0xff;
    }

    /** Tells whether an archive's first frame is encrypted. */
    static boolean isEncrypted(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(HEADER_BYTES + FRAME_HEADER_BYTES);
            return begin.length == HEADER_BYTES + FRAME_HEADER_BYTES && (codec(begin, HEADER_BYTES) & ENCRYPTED) != 0;
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + ": " + e, e);
        }
    }

    static int raw(byte[] b, int at) {
        return getInt24(b, at + RAW_AT);
    }

    static int packed(byte[] b, int at) {
        return getInt24(b, at + PACKED_AT);
    }

    private static int getInt24(byte[] b, int at) {
        return BlockLayout.getInt(b, at) & INT24;
    }

    private static void setInt24(byte[] b, int at, int value) {
        b[at] = (byte) value;
        b[at + 1] = (byte) (value >>> 8);
        b[at + 2] = (byte) (value >>> 16);
    }

    static int frameLength(byte[] b, int at) {
        return FRAME_HEADER_BYTES + packed(b, at) + CRC_BYTES;
    }

    static int previousCrc(byte[] b, int at) {
        return BlockLayout.getInt(b, at + PREVIOUS_CRC_AT);
    }

    static int frameCrc(byte[] b, int at) {
        return BlockLayout.getInt(b, at + FRAME_HEADER_BYTES + packed(b, at));
    }

    /**
     * Checks the frame at a place.
     *
     * @return null if it is whole, otherwise what is wrong
     */
    static String check(byte[] b, int at, int available) {
        if (available < FRAME_HEADER_BYTES + CRC_BYTES) {
            return "the archive ends in a frame's header";
        }
        if (!isFrameMagic(b, at)) {
            return "no frame begins here";
        }
        if (!isPlausible(b, at)) {
            return "lengths must be 0 to " + MAX_PACKED_BYTES + ": packed=" + packed(b, at) + ", raw=" + raw(b, at);
        }
        if (available < frameLength(b, at)) {
            return "the archive ends in the frame";
        }
        return crc(b, at, FRAME_HEADER_BYTES + packed(b, at)) == frameCrc(b, at) ? null : "its CRC does not match";
    }

    /** Tells whether a header's lengths can be a frame's. */
    static boolean isPlausible(byte[] b, int at) {
        return packed(b, at) <= MAX_PACKED_BYTES && raw(b, at) <= MAX_PAYLOAD_BYTES;
    }

    private static int crc(byte[] b, int at, int length) {
        CRC32C crc = new CRC32C();
        crc.update(b, at, length);
        return (int) crc.getValue();
    }
}
