package io.ringterm.bench.stages;

import java.util.Locale;

/** What is timed. */
public enum Stage {
    /** Bytes to ops. */
    PARSE,
    /** Ops to cells. */
    APPLY,
    /** Changed cells to a patch, and the patch to a frame. */
    CUT,
    /** All of these behind an engine's ring, publish to frame, on the publisher's thread. */
    RING,
    /** Nothing of Ringterm: a loop over the same bytes, to tell a slow machine from slow code. */
    REFERENCE;

    /**
     * The name in reports.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
