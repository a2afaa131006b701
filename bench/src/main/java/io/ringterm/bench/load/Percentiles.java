package io.ringterm.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What is said of a series.
 *
 * @param count how many latencies
 * @param p50 the median, nanoseconds, as the others
 * @param p90 nine of ten are not longer
 * @param p99 99 of 100 are not longer
 * @param p999 999 of 1,000 are not longer
 * @param max the longest
 */
public record Percentiles(long count, long p50, long p90, long p99, long p999, long max) {
    /**
     * Reads a histogram.
     *
     * @param histogram nanoseconds
     * @return its percentiles; all 0 where it is empty
     */
    public static Percentiles of(Histogram histogram) {
        return new Percentiles(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue());
    }
}
