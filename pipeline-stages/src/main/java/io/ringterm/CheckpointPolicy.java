package io.ringterm;

/**
 * How often a session's state is put on record: decided by the session's own events, so that every layout and every run
 * takes its checkpoints at the same places.
 *
 * <p>Where there are snapshots of the screen, which a seek begins with, both kinds of snapshots come less often than asked
 * where they are large beside what was written: see {@link SnapshotBudget}.
 *
 * @param fingerprintEvents a fingerprint after so many events, at least 1
 * @param snapshotBytes a whole snapshot after so many bytes of output, at least 1, and at the session's end;
 *     {@link Long#MAX_VALUE} for none
 * @param screenBytes a snapshot of the screen, without history, after so many bytes of output, at least 1;
 *     {@link Long#MAX_VALUE} for none
 */
public record CheckpointPolicy(long fingerprintEvents, long snapshotBytes, long screenBytes) {
    /**
     * A fingerprint every 16,384 events, the screen every MiB of output, a whole snapshot every 8 MiB and at the end; at
     * most a 24th of the output in all.
     */
    public static final CheckpointPolicy DEFAULT = new CheckpointPolicy(16_384, 8L << 20, 1L << 20);

    /** What a session's end is worth: a fingerprint, and nothing in between. */
    public static final CheckpointPolicy AT_CLOSE = new CheckpointPolicy(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Checks the ranges. */
    public CheckpointPolicy {
        check("fingerprintEvents", fingerprintEvents);
        check("snapshotBytes", snapshotBytes);
        check("screenBytes", screenBytes);
    }

    /**
     * Fingerprints and whole snapshots, just as often as asked.
     *
     * @param fingerprintEvents a fingerprint after so many events, at least 1
     * @param snapshotBytes a snapshot after so many bytes of output, at least 1, and at the session's end;
     *     {@link Long#MAX_VALUE} for none
     */
    public CheckpointPolicy(long fingerprintEvents, long snapshotBytes) {
        this(fingerprintEvents, snapshotBytes, Long.MAX_VALUE);
    }

    /**
     * Tells whether there are whole snapshots at all.
     *
     * @return false where {@code snapshotBytes} is out of reach
     */
    boolean takesSnapshots() {
        return snapshotBytes != Long.MAX_VALUE;
    }

    boolean takesScreens() {
        return screenBytes != Long.MAX_VALUE;
    }

    private static void check(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + name + "=" + value);
        }
    }
}
