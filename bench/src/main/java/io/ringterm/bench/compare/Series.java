package io.ringterm.bench.compare;

import java.util.List;

/**
 * One build's samples of a metric.
 *
 * @param metric what they are of
 * @param values one a process, in the order they ran, all above 0
 */
public record Series(Metric metric, List<Double> values) {
    /** Checks the values. */
    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no samples: metric=" + metric.name());
        }
        for (double value : values) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "samples must be above 0: metric=" + metric.name() + ", sample=" + value);
            }
        }
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The middle sample.
     *
     * @return of an even number the mean of the two in the middle
     */
    public double median() {
        return Resampling.median(array());
    }
}
