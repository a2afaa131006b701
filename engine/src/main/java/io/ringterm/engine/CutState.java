package io.ringterm.engine;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;

/** Where the frames of one session end. Belongs to its edge. */
final class CutState {
    private final CutPolicy policy;
    private boolean uncut;
    private long bytes;
    private long cutNanos;
    /** When the first of what is uncut was published. */
    private long uncutNanos;

    // Of the thread that takes batches: the last one that it has cut, if need was, and the event that it cut last.
    private long takenBatch = -1;
    private long takenNanos;
    private volatile long takenPlace = -1;

    CutState(CutPolicy policy) {
        this.policy = policy;
    }

    /** Whether something has been published that no cut has followed. */
    boolean uncut() {
        return uncut;
    }

    /** Whether the session has been silent, with something to show, for longer than it may be. */
    boolean overdue(boolean behind, long nanos) {
        return uncut && nanos - uncutNanos >= policy.longestNanos(behind);
    }

    /** An event that was published, and cut or not, before. */
    void observe(EventKind kind, int flags, long nanos, int length) {
        changes(EventFlags.isCut(flags), kind, nanos);
        bytes += changes(kind) ? length : 0;
    }

    /** Whether a frame ends with an event. A write that takes several events is not cut in between for idleness. */
    boolean decide(EventKind kind, boolean idle, boolean behind, boolean lastOfWrite, long nanos, int length) {
        boolean cut = switch (kind) {
            case OUTPUT, RESIZE -> {
                bytes += length;
                yield policy.cuts(idle && lastOfWrite, behind, nanos - cutNanos, bytes);
            }
            case TIMER, CLOSE -> true;
            default -> false;
        };
        changes(cut, kind, nanos);
        return cut;
    }

    /**
     * Ends a frame with the last event of a batch that changes something, if a write ends there. Called by whoever takes
     * the batch, with its events, the last one first, before any stage has seen them.
     *
     * @param batch the place of the batch's first event
     * @return whether the session's earlier events in the batch do not matter
     */
    boolean taken(Slot slot, long place, long batch) {
        boolean cut = EventFlags.isCut(slot.flags);
        if (takenBatch != batch && (cut || changes(slot.kind))) {
            takenBatch = batch;
            if (!cut && slot.endsWrite) {
                slot.flags |= EventFlags.CUT;
                takenNanos = slot.nanos;
                takenPlace = place;
            }
        }
        return takenBatch == batch;
    }

    /** Learns, at the edge, what frames have been ended that way. */
    void learnTaken(long lastPlace) {
        long place = takenPlace;
        if (place >= 0) {
            uncut &= place < lastPlace;
            if (takenNanos > cutNanos) {
                cutNanos = takenNanos;
                bytes = 0;
            }
        }
    }

    private static boolean changes(EventKind kind) {
        return kind == EventKind.OUTPUT || kind == EventKind.RESIZE;
    }

    private void changes(boolean cut, EventKind kind, long nanos) {
        if (cut) {
            uncut = false;
            bytes = 0;
            cutNanos = nanos;
        } else if (!uncut && changes(kind)) {
            uncut = true;
            uncutNanos = nanos;
        }
    }
}
