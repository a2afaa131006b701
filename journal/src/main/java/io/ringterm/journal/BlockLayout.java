package io.ringterm.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where things are in a block. All numbers are little-endian.
 *
 * <pre>
 *  0                 8      9      10        12       16                   32
 * +-----------------+------+------+---------+--------+--------------------+
 * | magic           |major |minor |contents | lane   | journal id         |
 * | 8 bytes         |uint8 |uint8 |uint16   | int32  | 2 x int64          |
 * +-----------------+------+------+---------+--------+--------------------+
 *  32                40              48              56       60       64         68
 * +-----------------+---------------+---------------+--------+--------+----------+
 * | block number    | first event   | base time     | events | body   | previous |
 * | int64           | int64         | int64 nanos   | int32  | int32  | CRC      |
 * +-----------------+---------------+---------------+--------+--------+----------+
 *  68                                 68 + body     72 + body
 * +----------------------------------+-------------+
 * | records, body bytes              | CRC         |
 * +----------------------------------+-------------+
 * </pre>
 *
 * <p>Contents has bit <em>t</em> set if there is a record of type <em>t</em>. First event counts all events of the
 * journal from 0. Base time is what the first record's time is relative to. The CRC is CRC-32C over everything before
 * it; the previous block's is part of that, which makes the blocks a chain. The first block is number 0 and has 0 for the
 * previous CRC. Magic and major keep their places in all versions.
 */
final class BlockLayout {
    /** Eight bytes that no text has, and that a change of line ends or a cut to seven bits would spoil. */
    static final long MAGIC = 0x0a1a_0a0d_4254_528bL;

    static final int MAJOR = 1;
    static final int MINOR = 0;

    static final int HEADER_BYTES = 68;
    static final int CRC_BYTES = 4;
    /** The longest block, header and CRC included. */
    static final int MAX_BLOCK_BYTES = 32_704;

    static final int MAX_BODY_BYTES = MAX_BLOCK_BYTES - HEADER_BYTES - CRC_BYTES;

    private static final int MAJOR_AT = 8;
    private static final int MINOR_AT = 9;
    private static final int CONTENTS_AT = 10;
    private static final int LANE_AT = 12;
    private static final int ID_HIGH_AT = 16;
    private static final int ID_LOW_AT = 24;
    private static final int NUMBER_AT = 32;
    private static final int FIRST_EVENT_AT = 40;
    private static final int BASE_TIME_AT = 48;
    private static final int EVENTS_AT = 56;
    private static final int BODY_AT = 60;
    private static final int PREVIOUS_CRC_AT = 64;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private BlockLayout() {}

    static long magic(byte[] b, int at) {
        return getLong(b, at);
    }

    static int major(byte[] b, int at) {
        return b[at + MAJOR_AT] & 0xff;
    }

    static int minor(byte[] b, int at) {
        return b[at + MINOR_AT] & 0xff;
    }

    static boolean contains(byte[] b, int at, int type) {
        return (contents(b, at) >>> type & 1) != 0;
    }

    /** A bit for each type of record that there is. */
    static int contents(byte[] b, int at) {
        return (short) SHORT.get(b, at + CONTENTS_AT) & 0xffff;
    }

    static int lane(byte[] b, int at) {
        return getInt(b, at + LANE_AT);
    }

    static UUID id(byte[] b, int at) {
        return new UUID(getLong(b, at + ID_HIGH_AT), getLong(b, at + ID_LOW_AT));
    }

    static boolean hasId(byte[] b, int at, UUID id) {
        return getLong(b, at + ID_HIGH_AT) == id.getMostSignificantBits()
                && getLong(b, at + ID_LOW_AT) == id.getLeastSignificantBits();
    }

    static long number(byte[] b, int at) {
        return getLong(b, at + NUMBER_AT);
    }

    static long firstEvent(byte[] b, int at) {
        return getLong(b, at + FIRST_EVENT_AT);
    }

    static long baseTime(byte[] b, int at) {
        return getLong(b, at + BASE_TIME_AT);
    }

    static int events(byte[] b, int at) {
        return getInt(b, at + EVENTS_AT);
    }

    static int bodyBytes(byte[] b, int at) {
        return getInt(b, at + BODY_AT);
    }

    static int previousCrc(byte[] b, int at) {
        return getInt(b, at + PREVIOUS_CRC_AT);
    }

    /** The whole block's length. */
    static int length(byte[] b, int at) {
        return HEADER_BYTES + bodyBytes(b, at) + CRC_BYTES;
    }

    /** The CRC that stands at the block's end. */
    static int crc(byte[] b, int at) {
        return getInt(b, at + HEADER_BYTES + bodyBytes(b, at));
    }

    /** The CRC that should stand there. */
    static int computeCrc(byte[] b, int at, CRC32C crc) {
        crc.reset();
        crc.update(b, at, HEADER_BYTES + bodyBytes(b, at));
        return (int) crc.getValue();
    }

    /** What all blocks of a journal have in common. */
    static void putConstants(byte[] b, UUID id, int lane) {
        LONG.set(b, 0, MAGIC);
        b[MAJOR_AT] = MAJOR;
        b[MINOR_AT] = MINOR;
        INT.set(b, LANE_AT, lane);
        LONG.set(b, ID_HIGH_AT, id.getMostSignificantBits());
        LONG.set(b, ID_LOW_AT, id.getLeastSignificantBits());
    }

    static void putBaseTime(byte[] b, long nanos) {
        LONG.set(b, BASE_TIME_AT, nanos);
    }

    /** The rest of the header. */
    static void putHeader(byte[] b, int contents, long number, long firstEvent, int events, int body, int previous) {
        SHORT.set(b, CONTENTS_AT, (short) contents);
        LONG.set(b, NUMBER_AT, number);
        LONG.set(b, FIRST_EVENT_AT, firstEvent);
        INT.set(b, EVENTS_AT, events);
        INT.set(b, BODY_AT, body);
        INT.set(b, PREVIOUS_CRC_AT, previous);
    }

    static void putCrc(byte[] b, int value) {
        INT.set(b, HEADER_BYTES + bodyBytes(b, 0), value);
    }

    static int getInt(byte[] b, int at) {
        return (int) INT.get(b, at);
    }

    static long getLong(byte[] b, int at) {
        return (long) LONG.get(b, at);
    }

    static void setInt(byte[] b, int at, int value) {
        INT.set(b, at, value);
    }

    static void setLong(byte[] b, int at, long value) {
        LONG.set(b, at, value);
    }
}
