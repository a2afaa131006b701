package io.ringterm.bench.compare;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much slower, by the Hodges-Lehmann estimate, and its bootstrap interval.
 *
 * <p>Of two samples it is the median over all pairs of the logarithm of the ratio: what the Mann-Whitney test asks about,
 * and unmoved by a process that something disturbed. Where both builds ran in rounds it is that of the rounds' own ratios
 * (the median of their averages two by two), and rounds are drawn: what the machine did to both cancels out.
 */
final class Resampling {
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.005;

    private final double[] base;
    private final double[] head;

    /** Logarithms of costs; the bigger the slower. */
    Resampling(double[] base, double[] head) {
        this.base = base.clone();
        this.head = head.clone();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The logarithm of head over base. */
    double estimate(boolean inRounds) {
        return inRounds ? centre(ratios()) : shift(base, head);
    }

    /** The interval that holds it with 99 % confidence: its two ends. */
    double[] interval(long seed, boolean inRounds) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        double[] a = new double[base.length];
        double[] b = new double[head.length];
        double[] ratios = inRounds ? ratios() : a;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (inRounds) {
                fill(a, ratios, random);
                draws[draw] = centre(a);
            } else {
                fill(a, base, random);
                fill(b, head, random);
                draws[draw] = shift(a, b);
            }
        }
        Arrays.sort(draws);
        return new double[] {draws[(int) (DRAWS * TAIL)], draws[(int) (DRAWS * (1 - TAIL)) - 1]};
    }

    private double[] ratios() {
        double[] ratios = new double[base.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = head[i] - base[i];
        }
        return ratios;
    }

    private static double centre(double[] values) {
        double[] averages = new double[values.length * (values.length + 1) / 2];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            for (int k = i; k < values.length; k++) {
                averages[at++] = (values[i] + values[k]) / 2;
            }
        }
        return median(averages);
    }

    private static void fill(double[] into, double[] from, SplittableRandom random) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from[random.nextInt(from.length)];
        }
    }

    private static double shift(double[] base, double[] head) {
        double[] pairs = new double[base.length * head.length];
        int at = 0;
        for (double one : base) {
            for (double other : head) {
                pairs[at++] = other - one;
            }
        }
        return median(pairs);
    }
}
