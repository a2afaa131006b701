package io.ringterm.journal;

import java.util.Arrays;
import java.util.BitSet;

import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;

/**
 * Where a session is in a recording: for each stretch of blocks that has events of it the first block with one, and that
 * event's sequence, time and byte.
 */
final class SessionIndex {
    private static final byte[] NONE = {};

    private final int session;
    private byte[] openPayload = NONE;
    private OpenPayload open;
    private long events;
    private long outputBytes;
    private long inputBytes;
    private long firstNanos;
    private long lastNanos;
    private long firstSequence = -1;
    private long lastSequence = -1;
    private boolean closed;
    private boolean frozen;

    private int entries;
    private int lastStretch = -1;
    private long[] blocks = new long[8];
    private long[] sequences = new long[8];
    private long[] times = new long[8];
    private long[] bytesBefore = new long[8];

    SessionIndex(int session) {
        this.session = session;
    }

    void add(
            int stretch,
            long block,
            long sequence,
            long nanos,
            EventKind kind,
            byte[] payload,
            int offset,
            int length) {
        begin(stretch, block, sequence, nanos);
        closed = kind == EventKind.CLOSE;
        if (kind == EventKind.OUTPUT) {
            outputBytes += length;
        } else if (kind == EventKind.INPUT) {
            inputBytes += length;
        } else if (kind == EventKind.OPEN) {
            open(Arrays.copyOfRange(payload, offset, offset + length));
        } else if (kind == EventKind.QUARANTINE) {
            frozen = true;
        }
        events++;
        lastNanos = nanos;
        lastSequence = sequence;
    }

    /** All events of a block. */
    void add(int stretch, long block, OutputRun run) {
        begin(stretch, block, run.firstSequence(), run.firstNanos());
        closed = false;
        outputBytes += run.outputBytes();
        events += run.events();
        lastNanos = run.lastNanos();
        lastSequence = run.nextSequence() - 1;
    }

    private void begin(int stretch, long block, long sequence, long nanos) {
        if (stretch != lastStretch) {
            lastStretch = stretch;
            enter(block, sequence, nanos, outputBytes);
        }
        if (events == 0) {
            firstNanos = nanos;
            firstSequence = sequence;
        }
    }

    private void enter(long block, long sequence, long nanos, long bytes) {
        if (entries == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * entries);
            sequences = Arrays.copyOf(sequences, 2 * entries);
            times = Arrays.copyOf(times, 2 * entries);
            bytesBefore = Arrays.copyOf(bytesBefore, 2 * entries);
        }
        blocks[entries] = block;
        sequences[entries] = sequence;
        times[entries] = nanos;
        bytesBefore[entries] = bytes;
        entries++;
    }

    private void open(byte[] payload) {
        openPayload = payload;
        frozen = false;
        try {
            open = OpenPayload.decode(payload, 0, payload.length);
        } catch (PayloadException e) {
            open = null;
        }
    }

    /** Goes on with what comes after this, whose blocks are counted from 0. */
    void append(SessionIndex next, long blockBase) {
        for (int i = 0; i < next.entries; i++) {
            enter(blockBase + next.blocks[i], next.sequences[i], next.times[i], outputBytes + next.bytesBefore[i]);
        }
        if (events == 0) {
            firstNanos = next.firstNanos;
            firstSequence = next.firstSequence;
        }
        if (next.openPayload.length > 0) {
            open(next.openPayload);
        }
        events += next.events;
        outputBytes += next.outputBytes;
        inputBytes += next.inputBytes;
        lastNanos = next.lastNanos;
        lastSequence = next.lastSequence;
        closed = next.closed;
        frozen |= next.frozen;
        lastStretch = -1;
    }

    void write(FieldWriter out) {
        out.varint(session).varint(openPayload.length).raw(openPayload, openPayload.length);
        out.varint(events)
                .varint(outputBytes)
                .varint(inputBytes)
                .int64(firstNanos)
                .int64(lastNanos);
        out.varint(firstSequence).varint(lastSequence).varint(closed ? 1 : 0).varint(frozen ? 1 : 0);
        out.varint(entries);
        for (int i = 0; i < entries; i++) {
            out.varint(blocks[i]).varint(sequences[i]).int64(times[i]).varint(bytesBefore[i]);
        }
    }

    static SessionIndex read(FieldReader in, long allBlocks) {
        SessionIndex index = new SessionIndex((int) in.bounded("session", Integer.MAX_VALUE));
        byte[] payload = in.bytes("OPEN", (int) in.bounded("length of OPEN", in.left()));
        if (payload.length > 0) {
            index.open(payload);
        }
        index.events = in.varint("events");
        index.outputBytes = in.varint("bytes of output");
        index.inputBytes = in.varint("bytes of input");
        index.firstNanos = in.int64("first time");
        index.lastNanos = in.int64("last time");
        index.firstSequence = in.varint("first sequence");
        index.lastSequence = in.varint("last sequence");
        index.closed = in.bounded("closed", 1) == 1;
        index.frozen = in.bounded("frozen", 1) == 1;
        long entries = in.bounded("entries", in.left());
        for (long i = 0; i < entries; i++) {
            index.enter(
                    in.bounded("block", allBlocks - 1),
                    in.varint("sequence"),
                    in.int64("time"),
                    in.varint("bytes before"));
        }
        return index;
    }

    /** The last entry that does not begin behind a sequence, or the first. */
    int entryOfSequence(long sequence) {
        return entryBefore(sequences, sequence);
    }

    /** Time of the last event; 0 before any. */
    long lastNanos() {
        return lastNanos;
    }

    int entryOfTime(long nanos) {
        return entryBefore(times, nanos);
    }

    int entryOfByte(long position) {
        return entryBefore(bytesBefore, position);
    }

    private int entryBefore(long[] values, long sought) {
        int low = 0;
        int high = entries - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (values[middle] <= sought) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first block of an entry that has an event of the session; 0 where there is no entry. */
    long block(int entry) {
        return entries == 0 ? 0 : blocks[entry];
    }

    /** Marks the stretches that have events of the session, from the one with a block on. */
    void markStretches(long from, RecordingIndex index, BitSet stretches) {
        int first = index.stretchOf(from);
        for (int i = entries - 1; i >= 0; i--) {
            int stretch = index.stretchOf(blocks[i]);
            if (stretch < first) {
                return;
            }
            stretches.set(stretch);
        }
    }

    /** Bytes of the session's output before an entry. */
    long bytesBefore(int entry) {
        return bytesBefore[entry];
    }

    int session() {
        return session;
    }

    /** It has begun and not ended, and nothing has frozen it. */
    boolean isLive() {
        return events > 0 && !closed && !frozen;
    }

    long events() {
        return events;
    }

    long firstSequence() {
        return firstSequence;
    }

    long nextSequence() {
        return lastSequence + 1;
    }

    boolean hasOpen() {
        return openPayload.length > 0;
    }

    SessionInfo info() {
        return new SessionInfo(
                session,
                open,
                events,
                outputBytes,
                inputBytes,
                firstNanos,
                lastNanos,
                Math.max(0, firstSequence),
                lastSequence,
                closed);
    }
}
