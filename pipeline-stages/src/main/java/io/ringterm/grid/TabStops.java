package io.ringterm.grid;

import java.util.Arrays;

import io.ringterm.event.Limits;

/**
 * Tab stops: a bit a column, for as many columns as a screen can have, so that a resize does not lose any.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class TabStops {
    private static final int WORDS = (Limits.MAX_COLUMNS + 63) / 64;
    /** A stop in every eighth column from the first. */
    private static final long EVERY_EIGHTH = 0x0101_0101_0101_0101L;

    private final long[] bits = new long[WORDS];

    /** A stop in every eighth column. */
    public TabStops() {
        reset();
    }

    /** A stop in every eighth column (DECST8C). */
    public final void reset() {
        Arrays.fill(bits, EVERY_EIGHTH);
    }

    /** No stops (TBC 3). */
    public void clear() {
        Arrays.fill(bits, 0);
    }

    /**
     * Sets a stop (HTS).
     *
     * @param column from 0
     */
    public void set(int column) {
        bits[column >> 6] |= 1L << column;
    }

    /**
     * Removes a stop (TBC 0).
     *
     * @param column from 0
     */
    public void clear(int column) {
        bits[column >> 6] &= ~(1L << column);
    }

    /**
     * Tells whether a column has a stop.
     *
     * @param column from 0
     * @return true if so
     */
    public boolean has(int column) {
        return (bits[column >> 6] >>> column & 1) != 0;
    }

    /**
     * The next stop to the right.
     *
     * @param column where from
     * @param last what to return where there is none up to there
     * @return a column right of {@code column}, at most {@code last}; {@code last} itself where it is not right of it
     */
    public int next(int column, int last) {
        int at = column + 1;
        while (at < last && !has(at)) {
            at++;
        }
        return Math.min(at, last);
    }

    /**
     * The next stop to the left.
     *
     * @param column where from
     * @param first what to return where there is none down to there
     * @return a column left of {@code column}, at least {@code first}; {@code first} itself where it is not left of it
     */
    public int previous(int column, int first) {
        int at = column - 1;
        while (at > first && !has(at)) {
            at--;
        }
        return Math.max(at, first);
    }

    void write(StateWriter out) {
        for (long word : bits) {
            out.int64(word);
        }
    }

    void read(StateReader in) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.int64("tab stops");
        }
    }
}
