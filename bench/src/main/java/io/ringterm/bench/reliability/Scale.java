package io.ringterm.bench.reliability;

/** How much a row does. */
public enum Scale {
    /** A few seconds a row, for {@code mvn verify}. */
    SMOKE,
    /** All rows in some minutes, for a person who waits. */
    QUICK,
    /** What the table asks for. */
    FULL;

    /**
     * The number for this size.
     *
     * @param smoke for {@link #SMOKE}
     * @param quick for {@link #QUICK}
     * @param full for {@link #FULL}
     * @return one of them
     */
    long of(long smoke, long quick, long full) {
        return this == SMOKE ? smoke : this == QUICK ? quick : full;
    }
}
