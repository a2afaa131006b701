package io.ringterm.journal;

import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where things are in an archive: a recording in one flat file, written and read from front to back. All numbers are
 * little-endian.
 *
 * <pre>
 *  header            frames
 * +--------+--------+--------+ - - +--------+-------+-----+
 * | magic… | BLOCKS | BLOCKS |     | BLOCKS | INDEX | END |
 * +--------+--------+--------+ - - +--------+-------+-----+
 *
 *  header:
 *  0               8      9      10       12      16                32     36
 * +---------------+------+------+--------+-------+-----------------+------+
 * | magic 8 bytes |major |minor | 0      | lane  | journal id      | CRC  |
 * |               |uint8 |uint8 | uint16 | int32 | 2 x int64       |      |
 * +---------------+------+------+--------+-------+-----------------+------+
 *
 *  frame:
 *  0        4      5      6        8        12       16             24         28            28 + packed
 * +--------+------+------+--------+--------+--------+--------------+----------+-------------+------+
 * | magic  | type | codec| 0      | raw    | packed | first block  | previous | payload,    | CRC  |
 * | 4 bytes| uint8| uint8| uint16 | int32  | int32  | int64        | CRC      | packed bytes|      |
 * +--------+------+------+--------+--------+--------+--------------+----------+-------------+------+
 * </pre>
 *
 * <p>A BLOCKS frame holds whole blocks as {@link BlockLayout} draws them, one after another, at most 1 MiB of them. INDEX
 * holds, for each BLOCKS frame that no INDEX before it has, varints: offset, first block, first event. END is always as
 * long, so that it can be found from the file's end:
 *
 * <pre>
 *  blocks int64, events int64, BLOCKS frames int64, offset of the first INDEX int64, head hash 32 bytes
 * </pre>
 *
 * <p>The head hash is SHA-256 over all blocks, unpacked. Each frame's CRC is CRC-32C over what is before it in the frame,
 * the previous frame's CRC (first: the header's) among that.
 */
final class ArchiveLayout {
    static final long MAGIC = 0x0a1a_0a0d_4154_528bL;
    static final int HEADER_BYTES = 36;
    private static final int HEADER_MAJOR_AT = 8;
    private static final int HEADER_MINOR_AT = 9;
    private static final int HEADER_LANE_AT = 12;
    private static final int HEADER_ID_AT = 16;
    private static final int HEADER_CRC_AT = 32;

    static final int FRAME_MAGIC = 0x4654_528b;
    static final int FRAME_HEADER_BYTES = 28;
    static final int CRC_BYTES = 4;
    static final int MAX_PAYLOAD_BYTES = 1 << 20;
    static final int MAX_FRAME_BYTES = FRAME_HEADER_BYTES + MAX_PAYLOAD_BYTES + CRC_BYTES;
    private static final int TYPE_AT = 4;
    private static final int CODEC_AT = 5;
    private static final int RAW_AT = 8;
    private static final int PACKED_AT = 12;
    private static final int FIRST_BLOCK_AT = 16;
    private static final int PREVIOUS_CRC_AT = 24;

    static final int BLOCKS = 1;
    static final int INDEX = 2;
    static final int END = 3;
    static final int END_PAYLOAD_BYTES = 4 * Long.BYTES + 32;

    private ArchiveLayout() {}

    static byte[] header(UUID id, int lane) {
        byte[] b = new byte[HEADER_BYTES];
        BlockLayout.setLong(b, 0, MAGIC);
        b[HEADER_MAJOR_AT] = BlockLayout.MAJOR;
        b[HEADER_MINOR_AT] = BlockLayout.MINOR;
        BlockLayout.setInt(b, HEADER_LANE_AT, lane);
        BlockLayout.setLong(b, HEADER_ID_AT, id.getMostSignificantBits());
        BlockLayout.setLong(b, HEADER_ID_AT + Long.BYTES, id.getLeastSignificantBits());
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

    static UUID headerId(byte[] b, int at) {
        return new UUID(
                BlockLayout.getLong(b, at + HEADER_ID_AT), BlockLayout.getLong(b, at + HEADER_ID_AT + Long.BYTES));
    }

    static int headerCrc(byte[] b, int at) {
        return BlockLayout.getInt(b, at + HEADER_CRC_AT);
    }

    static void putFrame(byte[] b, int type, int codec, int raw, int packed, long firstBlock, int previousCrc) {
        BlockLayout.setInt(b, 0, FRAME_MAGIC);
        b[TYPE_AT] = (byte) type;
        b[CODEC_AT] = (byte) codec;
        BlockLayout.setInt(b, RAW_AT, raw);
        BlockLayout.setInt(b, PACKED_AT, packed);
        BlockLayout.setLong(b, FIRST_BLOCK_AT, firstBlock);
        BlockLayout.setInt(b, PREVIOUS_CRC_AT, previousCrc);
        int end = FRAME_HEADER_BYTES + packed;
        BlockLayout.setInt(b, end, crc(b, 0, end));
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

    static int raw(byte[] b, int at) {
        return BlockLayout.getInt(b, at + RAW_AT);
    }

    static int packed(byte[] b, int at) {
        return BlockLayout.getInt(b, at + PACKED_AT);
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
        if (packed(b, at) < 0
                || packed(b, at) > MAX_PAYLOAD_BYTES
                || raw(b, at) < 0
                || raw(b, at) > MAX_PAYLOAD_BYTES) {
            return "lengths must be 0 to " + MAX_PAYLOAD_BYTES + ": packed=" + packed(b, at) + ", raw=" + raw(b, at);
        }
        if (available < frameLength(b, at)) {
            return "the archive ends in the frame";
        }
        return crc(b, at, FRAME_HEADER_BYTES + packed(b, at)) == frameCrc(b, at) ? null : "its CRC does not match";
    }

    private static int crc(byte[] b, int at, int length) {
        CRC32C crc = new CRC32C();
        crc.update(b, at, length);
        return (int) crc.getValue();
    }
}
