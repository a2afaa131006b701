package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Sessions with changes that no event on its way will show. When the lane has caught up, each is asked to publish what
 * ends its frame: a TIMER event, so that the frame's end is in the journal like any other.
 */
final class TrailingCuts {
    private final List<Pipe> listed = new ArrayList<>();

    /** Looks at a session after an event of its own. */
    void after(Slot slot, Pipe pipe, boolean frame) {
        switch (slot.kind) {
            case OUTPUT, RESIZE, TIMER -> {
                // What a synchronized update holds back is shown when the update ends, without a cut.
                pipe.uncut = !frame && !pipe.stages.applied().holdsFrames();
                list(pipe);
            }
            default -> list(pipe);
        }
    }

    private void list(Pipe pipe) {
        if (!pipe.listedUncut && wants(pipe)) {
            pipe.listedUncut = true;
            listed.add(pipe);
        }
    }

    /** The lane has caught up. */
    void caughtUp() {
        for (int i = listed.size() - 1; i >= 0; i--) {
            Pipe pipe = listed.get(i);
            if (wants(pipe)) {
                pipe.session.requestTail();
            } else {
                pipe.listedUncut = false;
                Pipe last = listed.remove(listed.size() - 1);
                if (last != pipe) {
                    listed.set(i, last);
                }
            }
        }
    }

    private static boolean wants(Pipe pipe) {
        return pipe.session.fault() == null ? pipe.uncut : pipe.session.wantsQuarantineEvent();
    }
}
