package io.ringterm.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import io.ringterm.event.EventLogException;

/** Blocks into frames, frames into a stream. */
final class ArchiveSink implements BlockSink {
    /** What one flipped bit may take of the archive, about, packed: longer chunks pack better. */
    private static final int PACKED_BYTES = 16 << 10;

    private static final int FIRST_CHUNK_BYTES = 128 << 10;

    private static final int INDEX_BYTES = ArchiveLayout.MAX_PAYLOAD_BYTES - 256;

    private final OutputStream out;
    private final ChunkCodec codec;
    private final ArchiveKey key;
    private final MessageDigest hash = Digests.sha256();
    private byte[] chunk = new byte[FIRST_CHUNK_BYTES];
    private byte[] frame = {};
    private final FieldWriter index = new FieldWriter();

    private int chunkBytes = FIRST_CHUNK_BYTES;
    private int filled;
    private long chunkFirstBlock;
    private long chunkFirstEvent;
    private long blocks;
    private long events;
    private long chunks;
    private long offset;
    private long indexOffset;
    private int previousCrc;
    private boolean ended;

    /** The key is null where nothing is to be encrypted. */
    ArchiveSink(OutputStream out, ChunkCodec codec, ArchiveKey key) {
        this.out = out;
        this.codec = codec;
        this.key = key;
        byte[] header = ArchiveLayout.header();
        write(header, header.length);
        previousCrc = ArchiveLayout.headerCrc(header, 0);
    }

    @Override
    public void store(byte[] block, int length, OutputRuns output) {
        while (filled + length > chunkBytes) {
            closeChunk();
        }
        if (filled == 0) {
            chunkFirstBlock = BlockLayout.number(block, 0);
            chunkFirstEvent = BlockLayout.firstEvent(block, 0);
        }
        System.arraycopy(block, 0, chunk, filled, length);
        filled += length;
        hash.update(block, 0, length);
        blocks++;
        events += BlockLayout.events(block, 0);
    }

    /** Gives the stream all blocks so far. */
    void flush() {
        writeChunk();
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeChunk() {
        if (filled > 0) {
            writeChunk(codec.pack(chunk, filled));
        }
    }

    /** Writes the chunk, or lets it grow where it would be much shorter than one should be. */
    private void closeChunk() {
        byte[] packed = codec.pack(chunk, filled);
        int before = chunkBytes;
        adapt(packed.length);
        if (packed.length >= PACKED_BYTES / 2 || chunkBytes <= before) {
            writeChunk(packed);
        }
    }

    private void writeChunk(byte[] packed) {
        if (index.length() > INDEX_BYTES) {
            writeIndex();
        }
        index.varint(offset).varint(chunkFirstBlock).varint(chunkFirstEvent);
        if (packed.length < filled) {
            writeFrame(ArchiveLayout.BLOCKS, codec.code(), filled, packed, packed.length);
        } else {
            writeFrame(ArchiveLayout.BLOCKS, ChunkCodec.STORED.code(), filled, chunk, filled);
        }
        chunks++;
        filled = 0;
    }

    /** Has the chunk be as long as it should be, packed, if the rest of it packs as well as its beginning. */
    private void adapt(int packed) {
        long wanted = (long) filled * PACKED_BYTES / Math.max(1, packed);
        chunkBytes = (int) Math.max(BlockLayout.MAX_BLOCK_BYTES, Math.min(wanted, ArchiveLayout.MAX_PAYLOAD_BYTES));
        if (chunk.length < chunkBytes) {
            chunk = Arrays.copyOf(chunk, chunkBytes);
        }
    }

    private void writeIndex() {
        if (indexOffset == 0) {
            indexOffset = offset;
        }
        int length = index.length();
        writeFrame(ArchiveLayout.INDEX, ChunkCodec.STORED.code(), length, index.array(), length);
        index.clear();
    }

    private void writeEnd() {
        FieldWriter end =
                new FieldWriter().varint(blocks).varint(events).varint(chunks).varint(indexOffset);
        end.raw(index.array(), index.length());
        byte[] head = hash.digest();
        end.raw(head, head.length);
        writeFrame(ArchiveLayout.END, ChunkCodec.STORED.code(), end.length(), end.array(), end.length());
    }

    private void writeSeal(Seal seal) {
        byte[] text = seal.text().getBytes(StandardCharsets.UTF_8);
        writeFrame(ArchiveLayout.SEAL, ChunkCodec.STORED.code(), text.length, text, text.length);
    }

    private void writeFrame(int type, int code, int raw, byte[] payload, int length) {
        int room = ArchiveLayout.FRAME_HEADER_BYTES + length + ArchiveKey.OVERHEAD_BYTES + ArchiveLayout.CRC_BYTES;
        if (frame.length < room) {
            frame = new byte[room];
        }
        if (key == null) {
            System.arraycopy(payload, 0, frame, ArchiveLayout.FRAME_HEADER_BYTES, length);
            ArchiveLayout.putFrame(frame, type, code, raw, length, previousCrc);
        } else {
            int packed = length + ArchiveKey.OVERHEAD_BYTES;
            int secret = code | ArchiveLayout.ENCRYPTED;
            ArchiveLayout.putHeader(frame, type, secret, raw, packed, previousCrc);
            key.encrypt(frame, payload, length);
            ArchiveLayout.putFrame(frame, type, secret, raw, packed, previousCrc);
        }
        previousCrc = ArchiveLayout.frameCrc(frame, 0);
        write(frame, ArchiveLayout.frameLength(frame, 0));
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            offset += length;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static EventLogException failed(IOException e) {
        return new EventLogException("cannot write the archive: " + e, e);
    }

    /** Ends the archive, signed if the seal is not null; the stream stays open. */
    void end(Seal seal) {
        writeChunk();
        if (seal != null) {
            writeSeal(seal);
        }
        writeEnd();
        flush();
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
