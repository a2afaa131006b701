package io.ringterm.journal;

/** What can be wrong with a recording. */
public enum DamageKind {
    /** The marker file is missing, changed, or belongs to another journal. */
    MARKER("marker damaged", false),
    /** Something stands where blocks are expected that is no whole block. */
    UNREADABLE("unreadable", false),
    /** Blocks are not there. */
    MISSING("missing", false),
    /** A whole block comes where another should: repeated, moved or from another journal; it is left out. */
    MISPLACED("misplaced block left out", false),
    /** A whole block does not follow from the one before it: one of them was replaced. */
    CHAIN("chain broken", false),
    /** A whole block has records that are not as the layout has them, or sequences with gaps. */
    MALFORMED("malformed", false),
    /** The queue's own bytes around a whole block were changed; the block is not. */
    ENVELOPE("queue header damaged", false),
    /** Whoever continued the journal found its end torn and left that behind; nothing committed is lost. */
    TORN("torn end left behind", true);

    private final String text;
    private final boolean harmless;

    DamageKind(String text, boolean harmless) {
        this.text = text;
        this.harmless = harmless;
    }

    /**
     * The kind in a few words.
     *
     * @return as it stands in reports
     */
    public String text() {
        return text;
    }

    /**
     * Tells whether this is what a crash leaves, and no damage to anything that was committed.
     *
     * @return true for {@link #TORN}
     */
    public boolean isHarmless() {
        return harmless;
    }
}
