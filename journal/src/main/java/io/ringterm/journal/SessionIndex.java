package io.ringterm.journal;

import java.util.Arrays;

import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;

/** Where a session is in a recording: for each block that has events of it the first one's sequence, time and byte. */
final class SessionIndex {
    private final int session;
    private OpenPayload open;
    private long events;
    private long outputBytes;
    private long inputBytes;
    private long firstNanos;
    private long lastNanos;
    private long lastSequence = -1;
    private boolean closed;

    private int entries;
    private long[] blocks = new long[8];
    private long[] sequences = new long[8];
    private long[] times = new long[8];
    private long[] bytesBefore = new long[8];

    SessionIndex(int session) {
        this.session = session;
    }

    void add(long block, long sequence, long nanos, EventKind kind, byte[] payload, int offset, int length) {
        if (entries == 0 || blocks[entries - 1] != block) {
            enter(block, sequence, nanos);
        }
        if (events == 0) {
            firstNanos = nanos;
        }
        if (kind == EventKind.OUTPUT) {
            outputBytes += length;
        } else if (kind == EventKind.INPUT) {
            inputBytes += length;
        } else if (kind == EventKind.OPEN) {
            open = decode(payload, offset, length);
        }
        closed = kind == EventKind.CLOSE;
        events++;
        lastNanos = nanos;
        lastSequence = sequence;
    }

    private void enter(long block, long sequence, long nanos) {
        if (entries == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * entries);
            sequences = Arrays.copyOf(sequences, 2 * entries);
            times = Arrays.copyOf(times, 2 * entries);
            bytesBefore = Arrays.copyOf(bytesBefore, 2 * entries);
        }
        blocks[entries] = block;
        sequences[entries] = sequence;
        times[entries] = nanos;
        bytesBefore[entries] = outputBytes;
        entries++;
    }

    private static OpenPayload decode(byte[] payload, int offset, int length) {
        try {
            return OpenPayload.decode(payload, offset, length);
        } catch (PayloadException e) {
            return null;
        }
    }

    long blockOfSequence(long sequence) {
        return blockBefore(sequences, sequence);
    }

    long blockOfTime(long nanos) {
        return blockBefore(times, nanos);
    }

    long blockOfByte(long position) {
        return blockBefore(bytesBefore, position);
    }

    /** The last block whose first value is not above the one that is sought, or the first block. */
    private long blockBefore(long[] values, long sought) {
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
        return entries == 0 ? 0 : blocks[low];
    }

    SessionInfo info() {
        return new SessionInfo(
                session, open, events, outputBytes, inputBytes, firstNanos, lastNanos, lastSequence, closed);
    }
}
