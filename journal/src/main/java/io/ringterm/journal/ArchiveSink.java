package io.ringterm.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.UUID;

import io.ringterm.event.EventLogException;

/** Blocks into frames, frames into a stream. */
final class ArchiveSink implements BlockSink {
    private static final int INDEX_FRAME_BYTES = ArchiveLayout.MAX_PAYLOAD_BYTES - 64;

    private final OutputStream out;
    private final ChunkCodec codec;
    private final MessageDigest hash = Digests.sha256();
    private final byte[] chunk = new byte[ArchiveLayout.MAX_PAYLOAD_BYTES];
    private final byte[] frame = new byte[ArchiveLayout.MAX_FRAME_BYTES];
    private final FieldWriter index = new FieldWriter();

    private int filled;
    private long chunkFirstBlock;
    private long chunkFirstEvent;
    private long blocks;
    private long events;
    private long chunks;
    private long offset;
    private long indexOffset = -1;
    private int previousCrc;
    private boolean ended;

    ArchiveSink(OutputStream out, ChunkCodec codec, UUID id, int lane) {
        this.out = out;
        this.codec = codec;
        byte[] header = ArchiveLayout.header(id, lane);
        write(header, header.length);
        previousCrc = ArchiveLayout.headerCrc(header, 0);
    }

    @Override
    public void store(byte[] block, int length) {
        if (filled + length > chunk.length) {
            writeChunk();
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
        if (filled == 0) {
            return;
        }
        if (index.length() > INDEX_FRAME_BYTES) {
            writeIndex();
        }
        index.varint(offset).varint(chunkFirstBlock).varint(chunkFirstEvent);
        byte[] packed = codec.pack(chunk, filled);
        if (packed.length < filled) {
            writeFrame(ArchiveLayout.BLOCKS, codec.code(), filled, packed, packed.length, chunkFirstBlock);
        } else {
            writeFrame(ArchiveLayout.BLOCKS, ChunkCodec.STORED.code(), filled, chunk, filled, chunkFirstBlock);
        }
        chunks++;
        filled = 0;
    }

    private void writeIndex() {
        if (indexOffset < 0) {
            indexOffset = offset;
        }
        int length = index.length();
        writeFrame(ArchiveLayout.INDEX, ChunkCodec.STORED.code(), length, index.array(), length, blocks);
        index.clear();
    }

    private void writeEnd() {
        FieldWriter end =
                new FieldWriter().int64(blocks).int64(events).int64(chunks).int64(indexOffset);
        byte[] head = hash.digest();
        end.raw(head, head.length);
        writeFrame(ArchiveLayout.END, ChunkCodec.STORED.code(), end.length(), end.array(), end.length(), blocks);
    }

    private void writeFrame(int type, int code, int raw, byte[] payload, int length, long firstBlock) {
        System.arraycopy(payload, 0, frame, ArchiveLayout.FRAME_HEADER_BYTES, length);
        ArchiveLayout.putFrame(frame, type, code, raw, length, firstBlock, previousCrc);
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

    /** Ends the archive; the stream stays open. */
    void end() {
        writeChunk();
        writeIndex();
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
