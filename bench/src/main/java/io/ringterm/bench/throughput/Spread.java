package io.ringterm.bench.throughput;

import java.util.Arrays;

/**
 * What several passes showed.
 *
 * @param median the middle one; of an even number the upper of both
 * @param min the least
 * @param max the most
 */
public record Spread(double median, double min, double max) {
    /**
     * The spread of some values.
     *
     * @param values at least one
     * @return their median, least and most
     */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
