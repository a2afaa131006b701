package io.ringterm;

/** What is put on record after an event. */
public enum Checkpoint {
    /** Nothing. */
    NONE,
    /** The state's fingerprint. */
    FINGERPRINT,
    /** The fingerprint, and the whole state. */
    SNAPSHOT
}
