package io.ringterm.grid;

/** What was dropped because of a limit or a missing permission, counted since the session began. */
public final class DropCounters {
    /** Why something was dropped. */
    public enum Reason {
        /** A byte of a control string beyond its limit. */
        STRING_BYTES,
        /** A request that the session's capabilities deny. */
        DENIED,
        /** A control function that is known but was given values that make no sense. */
        MALFORMED,
        /** A control function, string or mode that is not known. */
        UNKNOWN
    }

    private static final Reason[] REASONS = Reason.values();
    private final long[] counts = new long[REASONS.length];

    /** Nothing dropped. */
    public DropCounters() {}

    /**
     * Counts something that was dropped.
     *
     * @param reason why
     */
    public void add(Reason reason) {
        counts[reason.ordinal()]++;
    }

    /**
     * Counts things that were dropped.
     *
     * @param reason why
     * @param count how many, 0 or more
     */
    public void add(Reason reason, long count) {
        counts[reason.ordinal()] += count;
    }

    /**
     * How much was dropped.
     *
     * @param reason why
     * @return a count
     */
    public long get(Reason reason) {
        return counts[reason.ordinal()];
    }

    void write(StateWriter out) {
        for (long count : counts) {
            out.varint(count);
        }
    }

    void read(StateReader in) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.varint("drop counter");
        }
    }
}
