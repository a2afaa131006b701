package io.ringterm.engine;

import com.lmax.disruptor.Sequence;
import io.ringterm.event.EventLog;

/**
 * Checkpoints on their way from apply, which takes them, to the journal, which writes them. A checkpoint waits until its
 * event has been appended.
 */
final class CheckpointQueue {
    private final long[] ringSequences;
    private final int[] sessions;
    private final long[] sequences;
    private final long[] fingerprints;
    private final byte[][] snapshots;
    private final int mask;
    private final Sequence put = new Sequence(0);
    private final Sequence taken = new Sequence(0);

    /** Capacity is a power of two. */
    CheckpointQueue(int capacity) {
        ringSequences = new long[capacity];
        sessions = new int[capacity];
        sequences = new long[capacity];
        fingerprints = new long[capacity];
        snapshots = new byte[capacity][];
        mask = capacity - 1;
    }

    boolean isEmpty() {
        return put.get() == taken.get();
    }

    /** Adds a checkpoint unless there is no room. The snapshot may be null. */
    boolean offer(long ringSequence, int session, long sequence, long fingerprint, byte[] snapshot) {
        long at = put.get();
        if (at - taken.get() == snapshots.length) {
            return false;
        }
        int index = (int) at & mask;
        ringSequences[index] = ringSequence;
        sessions[index] = session;
        sequences[index] = sequence;
        fingerprints[index] = fingerprint;
        snapshots[index] = snapshot;
        put.setVolatile(at + 1);
        return true;
    }

    /** Writes the checkpoints of events at or before a place in the ring. */
    void drain(long ringSequence, EventLog log) {
        long end = put.get();
        long at = taken.get();
        while (at < end && ringSequences[(int) at & mask] <= ringSequence) {
            int index = (int) at & mask;
            byte[] snapshot = snapshots[index];
            log.checkpoint(
                    sessions[index],
                    sequences[index],
                    fingerprints[index],
                    snapshot,
                    0,
                    snapshot == null ? 0 : snapshot.length);
            snapshots[index] = null;
            at++;
            taken.setVolatile(at);
        }
    }
}
