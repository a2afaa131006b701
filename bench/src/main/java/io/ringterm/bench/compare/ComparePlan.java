package io.ringterm.bench.compare;

/**
 * How to compare.
 *
 * @param rounds processes of each build at least, 1 to 1,000
 * @param mostRounds processes of each build at most: rounds are added while it cannot be told
 * @param threshold the least effect that matters, above 0 and below 1
 * @param alpha how often all tests together may err, above 0 and below 0.5
 * @param seed of the lots that decide who goes first
 */
public record ComparePlan(int rounds, int mostRounds, double threshold, double alpha, long seed) {
    private static final int MOST = 1_000;

    /** Checks the ranges. */
    public ComparePlan {
        if (rounds < 1 || mostRounds < rounds || mostRounds > MOST) {
            throw new IllegalArgumentException("rounds must be 1 to " + MOST + ", the most no fewer: rounds=" + rounds
                    + ", at most " + mostRounds);
        }
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException(
                    "threshold must be above 0 and below 100 %: threshold=" + threshold * 100 + " %");
        }
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException("alpha must be above 0 and below 0.5: alpha=" + alpha);
        }
    }

    Judge judge() {
        return new Judge(threshold, alpha);
    }
}
