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

    CutState(CutPolicy policy) {
        this.policy = policy;
    }

    /** Whether something has been published that no cut has followed. */
    boolean uncut() {
        return uncut;
    }

    /** Whether the session has been silent, with something to show, for longer than it may be. */
    boolean overdue(long lagNanos, long nanos) {
        return uncut && nanos - uncutNanos >= policy.longestNanos(lagNanos);
    }

    /** An event that was published, and cut or not, before. */
    void observe(EventKind kind, int flags, long nanos, int length) {
        bytes += kind == EventKind.OUTPUT || kind == EventKind.RESIZE ? length : 0;
        changes(EventFlags.isCut(flags), kind, nanos);
    }

    /** Whether a frame ends with an event. A write that takes several events is not cut in between for idleness. */
    boolean decide(EventKind kind, boolean idle, long lagNanos, boolean lastOfWrite, long nanos, int length) {
        boolean cut = switch (kind) {
            case OUTPUT, RESIZE -> {
                bytes += length;
                yield policy.cuts(idle && lastOfWrite, lagNanos, nanos - cutNanos, bytes);
            }
            case TIMER, CLOSE -> true;
            default -> false;
        };
        changes(cut, kind, nanos);
        return cut;
    }

    /** Whether a frame would end with output that is published now and is not the end of all that there is. */
    boolean isDue(long lagNanos, long nanos, int length) {
        return policy.cuts(false, lagNanos, nanos - cutNanos, bytes + length);
    }

    private void changes(boolean cut, EventKind kind, long nanos) {
        if (cut) {
            uncut = false;
            bytes = 0;
            cutNanos = nanos;
        } else if (!uncut && (kind == EventKind.OUTPUT || kind == EventKind.RESIZE)) {
            uncut = true;
            uncutNanos = nanos;
        }
    }
}
