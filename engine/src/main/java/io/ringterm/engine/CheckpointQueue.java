package io.ringterm.engine;

import com.lmax.disruptor.Sequence;
import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.event.EventLog;
import io.ringterm.grid.StateWriter;

/**
 * Checkpoints on their way from apply, which takes them, to the journal, which writes them. A checkpoint waits until its
 * event has been appended. The buffers of snapshots are used again; there are as many as have ever been on their way at
 * once, of which two are kept.
 */
final class CheckpointQueue {
    private static final int SMALLEST_SNAPSHOT = 1_024;

    private final long[] ringSequences;
    private final Checkpoint[] kinds;
    private final int[] sessions;
    private final long[] sequences;
    private final long[] fingerprints;
    private final StateWriter[] snapshots;
    private final int mask;
    private final Sequence put = new Sequence(0);
    private final Sequence taken = new Sequence(0);
    private final StateWriter[] free = new StateWriter[2];

    /** Capacity is a power of two. */
    CheckpointQueue(int capacity) {
        ringSequences = new long[capacity];
        kinds = new Checkpoint[capacity];
        sessions = new int[capacity];
        sequences = new long[capacity];
        fingerprints = new long[capacity];
        snapshots = new StateWriter[capacity];
        mask = capacity - 1;
    }

    boolean isEmpty() {
        return put.get() == taken.get();
    }

    boolean isFull() {
        return put.get() - taken.get() == snapshots.length;
    }

    /**
     * Whether a checkpoint waits whose event is journaled up to a place. Apply asks after it has added one, the journal
     * after it has told how far it is: so one of both sees it.
     */
    boolean isLate(long journaled) {
        long at = taken.get();
        return at < put.get() && ringSequences[(int) at & mask] <= journaled;
    }

    /** Adds a checkpoint of what the stages are now; there has to be room. Tells how long its snapshot is. */
    int add(long ringSequence, int session, long sequence, Stages stages, Checkpoint kind) {
        long at = put.get();
        int index = (int) at & mask;
        ringSequences[index] = ringSequence;
        kinds[index] = kind;
        sessions[index] = session;
        sequences[index] = sequence;
        StateWriter snapshot = kind == Checkpoint.FINGERPRINT ? null : takeFree();
        snapshots[index] = snapshot;
        if (kind == Checkpoint.SCREEN) {
            stages.screenSnapshot(snapshot);
        } else {
            fingerprints[index] = stages.fingerprint();
            if (kind == Checkpoint.SNAPSHOT) {
                stages.snapshot(snapshot);
            }
        }
        int bytes = snapshot == null ? 0 : snapshot.size();
        put.setVolatile(at + 1);
        return bytes;
    }

    /** Writes the checkpoints of events at or before a place in the ring. */
    void drain(long ringSequence, EventLog log) {
        long end = put.get();
        long at = taken.get();
        while (at < end && ringSequences[(int) at & mask] <= ringSequence) {
            write((int) at & mask, log);
            at++;
            taken.setVolatile(at);
        }
    }

    private void write(int index, EventLog log) {
        StateWriter snapshot = snapshots[index];
        if (snapshot == null) {
            log.checkpoint(sessions[index], sequences[index], fingerprints[index], null, 0, 0);
            return;
        }
        snapshots[index] = null;
        if (kinds[index] == Checkpoint.SCREEN) {
            log.screen(sessions[index], sequences[index], snapshot.buffer(), 0, snapshot.size());
        } else {
            log.checkpoint(
                    sessions[index], sequences[index], fingerprints[index], snapshot.buffer(), 0, snapshot.size());
        }
        giveBack(snapshot);
    }

    private StateWriter takeFree() {
        synchronized (free) {
            for (int i = 0; i < free.length; i++) {
                StateWriter one = free[i];
                if (one != null) {
                    free[i] = null;
                    return one;
                }
            }
        }
        return new StateWriter(SMALLEST_SNAPSHOT);
    }

    private void giveBack(StateWriter snapshot) {
        synchronized (free) {
            for (int i = 0; i < free.length; i++) {
                if (free[i] == null) {
                    free[i] = snapshot;
                    return;
                }
            }
        }
    }
}
