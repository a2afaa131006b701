package io.ringterm;

/**
 * How often a session's state is put on record: decided by the session's own events, so that every layout and every run
 * takes its checkpoints at the same places.
 *
 * @param fingerprintEvents a fingerprint after so many events, at least 1
 * @param snapshotBytes a snapshot after so many bytes of output, at least 1, and at the session's end;
 *     {@link Long#MAX_VALUE} for none
 */
public record CheckpointPolicy(long fingerprintEvents, long snapshotBytes) {
    /** A fingerprint every 1,024 events, a snapshot every 8 MiB of output and at the end. */
    public static final CheckpointPolicy DEFAULT = new CheckpointPolicy(1_024, 8L << 20);

    /** What a session's end is worth: a fingerprint, and nothing in between. */
    public static final CheckpointPolicy AT_CLOSE = new CheckpointPolicy(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Checks the ranges. */
    public CheckpointPolicy {
        check("fingerprintEvents", fingerprintEvents);
        check("snapshotBytes", snapshotBytes);
    }

    /**
     * Tells whether there are snapshots at all.
     *
     * @return false where {@code snapshotBytes} is out of reach
     */
    boolean takesSnapshots() {
        return snapshotBytes != Long.MAX_VALUE;
    }

    private static void check(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + name + "=" + value);
        }
    }
}
