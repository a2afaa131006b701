package io.ringterm.bench.reliability;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Makes the checksums of blocks and of an archive's frames right, as somebody would who wants a reader to believe what is
 * in them. Knows of both formats just where their checksums, lengths and identities stand.
 */
final class Checksums {
    private static final long BLOCK_MAGIC = 0x0a1a_0a0d_4254_528bL;
    private static final int BLOCK_ID = 16;
    private static final int BLOCK_BODY = 60;
    private static final int BLOCK_PREVIOUS = 64;
    private static final int BLOCK_HEADER = 68;

    private static final long ARCHIVE_MAGIC = 0x0a1a_0a0d_4154_528bL;
    private static final int ARCHIVE_CRC = 10;
    private static final int ARCHIVE_HEADER = 14;
    private static final int FRAME_MAGIC = 0x4654_528b;
    private static final int FRAME_PACKED = 9;
    private static final int FRAME_PREVIOUS = 12;
    private static final int FRAME_HEADER = 16;
    private static final int INT24 = 0xff_ffff;

    private Checksums() {}

    /**
     * Blocks first: an archive may hold some that are not packed. Blocks that stand by themselves become those of the
     * journal whose identity is 0.
     */
    static void mend(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean isArchive = in.limit() >= ARCHIVE_HEADER && in.getLong(0) == ARCHIVE_MAGIC;
        mendBlocks(in, !isArchive);
        if (isArchive) {
            mendFrames(in);
        }
    }

    /** As if only an archive's frames had checksums: those of the blocks in it stay as they are. */
    static void mendFrames(byte[] archive) {
        mendFrames(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Gives the block that a place is in its right checksum, and leaves the one that the next block names. */
    static void mendBlockAround(byte[] bytes, int place) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = place;
        while (in.getLong(at) != BLOCK_MAGIC) {
            at--;
        }
        int end = BLOCK_HEADER + in.getInt(at + BLOCK_BODY);
        in.putInt(at + end, crc(in, at, end));
    }

    private static void mendBlocks(ByteBuffer in, boolean withIdentity) {
        int previous = 0;
        for (int at = 0; at + BLOCK_HEADER + Integer.BYTES <= in.limit(); at++) {
            if (in.getLong(at) != BLOCK_MAGIC) {
                continue;
            }
            int body = in.getInt(at + BLOCK_BODY);
            if (body < 0 || body > in.limit() - at - BLOCK_HEADER - Integer.BYTES) {
                continue;
            }
            if (withIdentity) {
                in.putLong(at + BLOCK_ID, 0).putLong(at + BLOCK_ID + Long.BYTES, 0);
            }
            in.putInt(at + BLOCK_PREVIOUS, previous);
            previous = crc(in, at, BLOCK_HEADER + body);
            in.putInt(at + BLOCK_HEADER + body, previous);
            at += BLOCK_HEADER + body + Integer.BYTES - 1;
        }
    }

    private static void mendFrames(ByteBuffer in) {
        int previous = crc(in, 0, ARCHIVE_CRC);
        in.putInt(ARCHIVE_CRC, previous);
        for (int at = ARCHIVE_HEADER;
                at + FRAME_HEADER + Integer.BYTES <= in.limit() && in.getInt(at) == FRAME_MAGIC; ) {
            int packed = in.getInt(at + FRAME_PACKED) & INT24;
            if (packed > in.limit() - at - FRAME_HEADER - Integer.BYTES) {
                return;
            }
            in.putInt(at + FRAME_PREVIOUS, previous);
            previous = crc(in, at, FRAME_HEADER + packed);
            in.putInt(at + FRAME_HEADER + packed, previous);
            at += FRAME_HEADER + packed + Integer.BYTES;
        }
    }

    private static int crc(ByteBuffer in, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(in.array(), from, length);
        return (int) crc.getValue();
    }
}
