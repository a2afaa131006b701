package io.ringterm.journal;

import java.util.UUID;
import java.util.zip.CRC32C;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;

/**
 * Builds one block after another in one array. Used by one thread; allocates nothing but for {@link OutputRuns new sessions}.
 *
 * <p>Records are added while they {@linkplain #fits fit}; {@link #seal} completes the block, and after it was stored
 * {@link #next} begins another that is chained to it.
 */
final class BlockEncoder {
    private static final int OUTPUT = EventKind.OUTPUT.code();

    private final byte[] block = new byte[BlockLayout.MAX_BLOCK_BYTES];
    private final CRC32C crc = new CRC32C();
    private final OutputRuns output = new OutputRuns();

    private long number;
    private long firstEvent;
    private int previousCrc;

    private int at = BlockLayout.HEADER_BYTES;
    private int events;
    /** Of events, those that the output does not tell of yet: the last ones, each of which followed the one before. */
    private int untold;

    private long untoldBytes;
    private long untoldNanos;
    private int contents;
    private long time;
    private int session;
    private long sequence;
    private boolean hasEvent;

    BlockEncoder(UUID id, int lane) {
        BlockLayout.putConstants(block, id, lane);
    }

    /** Goes on with a chain, before the first record. */
    void continueAfter(long lastNumber, int lastCrc, long eventsSoFar) {
        number = lastNumber + 1;
        previousCrc = lastCrc;
        firstEvent = eventsSoFar;
    }

    /** The time of the first record, if that is no event. */
    void beginAt(long nanos) {
        time = nanos;
    }

    boolean fits(int payloadBytes) {
        return fits(1, payloadBytes);
    }

    /** The same of several payloads, each of which has a record. */
    boolean fits(int records, int payloadBytes) {
        int room = BlockLayout.MAX_BLOCK_BYTES - BlockLayout.CRC_BYTES - at;
        return room >= records * RecordLayout.MAX_OVERHEAD + payloadBytes;
    }

    /** Payload bytes for which there is room. */
    int room() {
        return BlockLayout.MAX_BLOCK_BYTES - BlockLayout.CRC_BYTES - at - RecordLayout.MAX_OVERHEAD;
    }

    boolean isEmpty() {
        return contents == 0;
    }

    void event(
            int type, int ofSession, long ofSequence, long nanos, int flags, byte[] payload, int offset, int length) {
        boolean isNext = hasEvent && ofSession == session && ofSequence == sequence + 1;
        if (!isNext) {
            tell();
            untoldNanos = nanos;
        }
        session = ofSession;
        sequence = ofSequence;
        hasEvent = true;
        events++;
        untold++;
        untoldBytes += length;
        record(type, isNext, ofSession, ofSequence, nanos, flags, payload, offset, length);
    }

    /** Output after output of one session, as {@link io.ringterm.event.EventLog#appendOutputs} is given them. */
    void outputs(
            int ofSession,
            long ofSequence,
            long nanos,
            byte[] payload,
            int offset,
            int count,
            int[] ends,
            int[] delays,
            int from) {
        int begin = ends[from];
        event(OUTPUT, ofSession, ofSequence, nanos, 0, payload, offset, begin);
        int p = at;
        int before = 0;
        for (int i = from + 1; i < from + count; i++) {
            int delay = delays[i];
            int end = ends[i];
            if (delay == before) {
                block[p++] = (byte) (OUTPUT | RecordLayout.NEXT | RecordLayout.SAME_TIME);
            } else {
                block[p++] = (byte) (OUTPUT | RecordLayout.NEXT);
                p = Varint.put(block, p, Varint.zigzag((long) delay - before));
                before = delay;
            }
            p = Varint.put(block, p, end - begin);
            System.arraycopy(payload, offset + begin, block, p, end - begin);
            p += end - begin;
            begin = end;
        }
        at = p;
        time = nanos + before;
        events += count - 1;
        sequence += count - 1;
        untold += count - 1;
        untoldBytes += begin - ends[from];
    }

    /** A record that is no event; it has the time of the record before it. */
    void note(int type, int ofSession, long ofSequence, byte[] payload, int offset, int length) {
        boolean isSame = hasEvent && ofSession == session && ofSequence == sequence;
        record(type, isSame, ofSession, ofSequence, time, 0, payload, offset, length);
    }

    private void record(
            int type, boolean isNext, int s, long q, long nanos, int flags, byte[] payload, int offset, int length) {
        if (contents == 0) {
            time = nanos;
            BlockLayout.putBaseTime(block, nanos);
        }
        contents |= 1 << type;
        int p = at + 1;
        int tag = type;
        if (flags != 0) {
            tag |= (flags & EventFlags.CUT) != 0 ? RecordLayout.CUT : 0;
            int others = flags & ~EventFlags.CUT;
            if (others != 0) {
                tag |= RecordLayout.FLAGS;
                p = Varint.put(block, p, others & 0xffff_ffffL);
            }
        }
        if (isNext) {
            tag |= RecordLayout.NEXT;
        } else {
            p = Varint.put(block, Varint.put(block, p, s), q);
        }
        if (nanos == time) {
            tag |= RecordLayout.SAME_TIME;
        } else {
            p = Varint.put(block, p, Varint.zigzag(nanos - time));
            time = nanos;
        }
        p = Varint.put(block, p, length);
        System.arraycopy(payload, offset, block, p, length);
        block[at] = (byte) tag;
        at = p + length;
    }

    /** Completes the block and tells its length. */
    int seal() {
        BlockLayout.putHeader(block, contents, number, firstEvent, events, at - BlockLayout.HEADER_BYTES, previousCrc);
        BlockLayout.putCrc(block, BlockLayout.computeCrc(block, 0, crc));
        return at + BlockLayout.CRC_BYTES;
    }

    private void tell() {
        if (untold > 0) {
            output.add(session, sequence - untold + 1, untold, untoldBytes, untoldNanos, time);
            untold = 0;
            untoldBytes = 0;
        }
    }

    /** What the sealed block is, if it is nothing but output; otherwise null. */
    OutputRuns output() {
        tell();
        return contents == OutputRuns.ONLY_OUTPUT && output.isWhole() ? output : null;
    }

    /** The sealed block, from index 0. */
    byte[] block() {
        return block;
    }

    /** Begins the block after the sealed one. */
    void next() {
        previousCrc = BlockLayout.crc(block, 0);
        number++;
        firstEvent += events;
        at = BlockLayout.HEADER_BYTES;
        events = 0;
        untold = 0;
        untoldBytes = 0;
        output.clear();
        contents = 0;
        hasEvent = false;
    }

    /** The number of the block that is being built. */
    long number() {
        return number;
    }

    /** Events in all blocks, with those of the one that is being built. */
    long eventsSoFar() {
        return firstEvent + events;
    }
}
