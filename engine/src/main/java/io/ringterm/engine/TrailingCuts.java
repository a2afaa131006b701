package io.ringterm.engine;

import io.ringterm.event.EventKind;

/**
 * Sessions with changes that no event on its way will show, those that have waited longest first. A session is asked to
 * publish what ends its frame, a TIMER event, so that the frame's end is in the journal like any other: when the lane has
 * caught up, or when the session has waited for so long as it would between two cuts. Without the latter what a session
 * wrote last would be shown only when all others fall silent.
 */
final class TrailingCuts {
    private final CutPolicy policy;
    private Pipe first;
    private Pipe last;

    TrailingCuts(CutPolicy policy) {
        this.policy = policy;
    }

    /** Looks at a session after events of its own, since when is known. */
    void after(EventKind kind, long since, Pipe pipe, boolean frame) {
        switch (kind) {
            case OUTPUT, RESIZE, TIMER -> {
                // What a synchronized update holds back is shown when the update ends, without a cut.
                pipe.uncut = !frame && !pipe.stages.applied().holdsFrames();
                list(since, pipe);
            }
            default -> list(since, pipe);
        }
    }

    private void list(long since, Pipe pipe) {
        if (!pipe.listedUncut && wants(pipe)) {
            append(pipe, since);
        }
    }

    private void append(Pipe pipe, long since) {
        pipe.listedUncut = true;
        pipe.listedNanos = since;
        pipe.nextUncut = null;
        if (first == null) {
            first = pipe;
        } else {
            last.nextUncut = pipe;
        }
        last = pipe;
    }

    /** Asks those whose time has come, or all where the lane has caught up; each is listed until it needs it no more. */
    void look(long now, long lagNanos, boolean caughtUp) {
        Pipe end = last;
        long longest = caughtUp ? Long.MIN_VALUE : policy.longestNanos(lagNanos);
        for (boolean more = first != null; more && now - first.listedNanos >= longest; ) {
            Pipe pipe = first;
            more = pipe != end;
            first = pipe.nextUncut;
            pipe.listedUncut = false;
            if (wants(pipe)) {
                // Which may have been cut meanwhile, or be busy: its edge knows, and whether it has waited for too
                // long.
                pipe.session.requestTail();
                append(pipe, now);
            }
        }
    }

    private static boolean wants(Pipe pipe) {
        return pipe.session.fault() == null ? pipe.uncut : pipe.session.wantsQuarantineEvent();
    }
}
