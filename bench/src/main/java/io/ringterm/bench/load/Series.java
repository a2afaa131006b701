package io.ringterm.bench.load;

import org.HdrHistogram.Histogram;

/**
 * Latencies of one kind.
 *
 * @param name what they are of, a word that serves as a tag in a histogram log
 * @param about what they are of, for people
 * @param histogram nanoseconds
 */
public record Series(String name, String about, Histogram histogram) {
    private static final long HIGHEST_NANOS = 3_600_000_000_000L;

    /**
     * A series without latencies.
     *
     * @param name as in {@link #name()}
     * @param about as in {@link #about()}
     * @return a new one
     */
    public static Series of(String name, String about) {
        return new Series(name, about, newHistogram());
    }

    /**
     * Adds a latency; what lies outside of the histogram's range counts as the range's end.
     *
     * @param nanos how long
     */
    public void add(long nanos) {
        record(histogram, nanos);
    }

    /**
     * A histogram for latencies: 1 ns to an hour, three digits.
     *
     * @return a new, empty one that never grows
     */
    static Histogram newHistogram() {
        return new Histogram(HIGHEST_NANOS, 3);
    }

    /** Records a latency; what lies outside of the range counts as the range's end. */
    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(HIGHEST_NANOS, nanos)));
    }

    /** The same now, unaffected by what is recorded later. */
    Series copy() {
        return new Series(name, about, histogram.copy());
    }
}
