package io.ringterm.replay.source;

import java.util.Arrays;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.Recording;

/**
 * The events of one session in one block of a recording, copied out so that they can be gone through in both directions.
 * Reused; grows to the largest block.
 */
final class EventBlock {
    private final Recording recording;
    private final int session;

    private int count;
    private long[] sequences = new long[64];
    private long[] times = new long[64];
    private EventKind[] kinds = new EventKind[64];
    private int[] flags = new int[64];
    private int[] offsets = new int[65];
    private byte[] payloads = new byte[4_096];

    EventBlock(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
    }

    /** Where an event is in the block, -1 where it is not. */
    int find(long sequence) {
        int found = Arrays.binarySearch(sequences, 0, count, sequence);
        return Math.max(-1, found);
    }

    void load(long position) {
        count = 0;
        recording.read(position, this::add, JournalListener.NONE);
    }

    private void add(
            int of, long sequence, long nanos, EventKind kind, int flag, byte[] payload, int offset, int length) {
        if (of != session) {
            return;
        }
        if (count == sequences.length) {
            grow();
        }
        int at = offsets[count];
        if (at + length > payloads.length) {
            payloads = Arrays.copyOf(payloads, Math.max(2 * payloads.length, at + length));
        }
        System.arraycopy(payload, offset, payloads, at, length);
        sequences[count] = sequence;
        times[count] = nanos;
        kinds[count] = kind;
        flags[count] = flag;
        offsets[++count] = at + length;
    }

    private void grow() {
        sequences = Arrays.copyOf(sequences, 2 * count);
        times = Arrays.copyOf(times, 2 * count);
        kinds = Arrays.copyOf(kinds, 2 * count);
        flags = Arrays.copyOf(flags, 2 * count);
        offsets = Arrays.copyOf(offsets, 2 * count + 1);
    }

    int count() {
        return count;
    }

    long sequence(int event) {
        return sequences[event];
    }

    long nanos(int event) {
        return times[event];
    }

    EventKind kind(int event) {
        return kinds[event];
    }

    int flags(int event) {
        return flags[event];
    }

    boolean isCut(int event) {
        return EventFlags.isCut(flags[event]);
    }

    byte[] payloads() {
        return payloads;
    }

    int offset(int event) {
        return offsets[event];
    }

    int length(int event) {
        return offsets[event + 1] - offsets[event];
    }
}
