package io.ringterm;

/** What is put on record after an event. */
public enum Checkpoint {
    /** Nothing. */
    NONE,
    /** The state's fingerprint. */
    FINGERPRINT,
    /** The state without history, or the whole state, or nothing, as {@link SnapshotBudget} says. */
    SCREEN,
    /** The fingerprint, and the whole state. */
    SNAPSHOT
}
