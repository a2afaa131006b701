package io.ringterm.bench.soak;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A straight line through samples, by least squares.
 *
 * @param slope how much y grows for each x
 * @param low the lower end of the slope's 99 % interval
 * @param high the upper end
 * @param start what the line says of the first x
 * @param end what it says of the last
 */
public record Trend(double slope, double low, double high, double start, double end) {
    private static final double TAIL = 0.005;

    /**
     * The line through some points.
     *
     * @param x at least three, not all the same
     * @param y as many
     * @return the line
     */
    public static Trend of(double[] x, double[] y) {
        int n = x.length;
        if (n < 3 || y.length != n) {
            throw new IllegalArgumentException("a trend takes at least 3 samples: samples=" + n);
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (xx == 0) {
            throw new IllegalArgumentException("a trend takes samples at different places");
        }
        double slope = xy / xx;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double off = y[i] - meanY - slope * (x[i] - meanX);
            rest += off * off;
        }
        double half = TDistribution.of(n - 2).inverseSurvivalProbability(TAIL) * Math.sqrt(rest / (n - 2) / xx);
        return new Trend(
                slope, slope - half, slope + half, meanY + slope * (x[0] - meanX), meanY + slope * (x[n - 1] - meanX));
    }

    /**
     * How much the line rises from the first sample to the last.
     *
     * @return a share of where it begins: 0.1 for 10 %
     */
    public double growth() {
        return (end - start) / start;
    }

    /**
     * Whether it rises at all.
     *
     * @return true where the interval is above 0
     */
    public boolean rises() {
        return low > 0;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
