package io.ringterm.engine;

import io.ringterm.event.EventKind;

/** Where the frames of one session end. Belongs to its edge. */
final class CutState {
    private final CutPolicy policy;
    private boolean uncut;
    private long bytes;
    private long cutNanos;

    CutState(CutPolicy policy) {
        this.policy = policy;
    }

    /** Whether something has been published that no cut has followed. */
    boolean uncut() {
        return uncut;
    }

    /** Whether a frame ends with an event. A write that takes several events is not cut in between for idleness. */
    boolean decide(EventKind kind, boolean idle, boolean lastOfWrite, long nanos, int length) {
        boolean cut = switch (kind) {
            case OUTPUT, RESIZE -> {
                bytes += length;
                yield policy.cuts(idle && lastOfWrite, nanos - cutNanos, bytes);
            }
            case TIMER, CLOSE -> true;
            default -> false;
        };
        if (cut) {
            uncut = false;
            bytes = 0;
            cutNanos = nanos;
        } else if (kind == EventKind.OUTPUT || kind == EventKind.RESIZE) {
            uncut = true;
        }
        return cut;
    }
}
