package io.ringterm;

import io.ringterm.event.EventKind;

/** Counts one session's events towards its next checkpoint. Not safe for use by several threads at once. */
public final class CheckpointCounter {
    private final CheckpointPolicy policy;
    private long events;
    private long bytes;

    /**
     * Begins to count.
     *
     * @param policy how often
     */
    public CheckpointCounter(CheckpointPolicy policy) {
        this.policy = policy;
    }

    /**
     * Counts an event, or some that belong together. The end of a session always has a fingerprint, and a snapshot where
     * the policy takes any: so even the shortest recording can name the cell in which a replay differs.
     *
     * @param kind of each of them
     * @param count how many they are
     * @param length their payloads' length in bytes
     * @return what is due after the last
     */
    public Checkpoint count(EventKind kind, int count, int length) {
        events += count;
        if (kind == EventKind.OUTPUT) {
            bytes += length;
        }
        boolean ends = kind == EventKind.CLOSE;
        boolean screens = policy.takesScreens();
        if (!screens && bytes >= policy.snapshotBytes() || ends && policy.takesSnapshots()) {
            bytes = 0;
            events = 0;
            return Checkpoint.SNAPSHOT;
        }
        if (screens && bytes >= policy.screenBytes()) {
            bytes = 0;
            return Checkpoint.SCREEN;
        }
        if (events >= policy.fingerprintEvents() || ends) {
            events = 0;
            return Checkpoint.FINGERPRINT;
        }
        return Checkpoint.NONE;
    }

    /**
     * Tells whether fingerprints are due now and then, and not at the end only.
     *
     * @return false where {@code fingerprintEvents} is out of reach
     */
    public boolean takesFingerprints() {
        return policy.fingerprintEvents() != Long.MAX_VALUE;
    }
}
