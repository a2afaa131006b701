package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Says what samples of two builds mean. Samples of rounds are tested by their own ratios (Wilcoxon's signed-rank test),
 * others by Mann and Whitney's: both ask by ranks alone, exactly where samples are few.
 *
 * @param threshold the least effect that matters, such as 0.05
 * @param alpha how often all tests together may err on builds that do not differ, such as 0.01
 */
record Judge(double threshold, double alpha) {
    private static final long SEED = 20_261_125L;

    /** Judges the metrics that both builds have. */
    List<Judgement> judge(BuildSamples base, BuildSamples head, boolean inRounds) {
        List<Series[]> pairs = new ArrayList<>();
        for (Series one : base.series()) {
            head.series().stream()
                    .filter(other -> other.metric().equals(one.metric()))
                    .findFirst()
                    .ifPresent(other -> pairs.add(new Series[] {one, other}));
        }
        double[] p = new double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = chance(pairs.get(i)[0], pairs.get(i)[1], inRounds);
        }
        double[] held = holm(p);
        return IntStream.range(0, p.length)
                .mapToObj(i -> judge(pairs.get(i)[0], pairs.get(i)[1], held[i], p.length, inRounds))
                .toList();
    }

    private Judgement judge(Series base, Series head, double p, int metrics, boolean inRounds) {
        double sign = base.metric().higherIsBetter() ? -1 : 1;
        Resampling costs = new Resampling(logs(base, sign), logs(head, sign));
        boolean rounds = areRounds(base, head, inRounds);
        double[] interval = costs.interval(SEED, rounds);
        double effect = Math.expm1(costs.estimate(rounds));
        double low = Math.expm1(interval[0]);
        double high = Math.expm1(interval[1]);
        boolean sure = p < alpha;
        Verdict verdict = Verdict.UNCLEAR;
        if (effect >= threshold && sure && low > 0) {
            verdict = Verdict.REGRESSION;
        } else if (effect <= -threshold && sure && high < 0) {
            verdict = Verdict.IMPROVEMENT;
        } else if (low > -threshold && high < threshold) {
            verdict = Verdict.SAME;
        }
        boolean blind = leastChance(base, head, rounds) * metrics >= alpha || (high - low) / 2 > threshold;
        return new Judgement(base.metric(), base, head, effect, low, high, p, verdict, blind);
    }

    /** How likely builds that do not differ show such samples, or stranger ones. */
    private static double chance(Series base, Series head, boolean inRounds) {
        if (!areRounds(base, head, inRounds)) {
            return MannWhitneyUTest.withDefaults()
                    .test(base.array(), head.array())
                    .getPValue();
        }
        double[] ratios = new double[base.values().size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Math.log(head.values().get(i) / base.values().get(i));
        }
        boolean equal = Arrays.stream(ratios).allMatch(ratio -> ratio == 0);
        return equal ? 1 : WilcoxonSignedRankTest.withDefaults().test(ratios).getPValue();
    }

    /** The least probability that so many samples can give: all of one build slower, or all ratios to one side. */
    private static double leastChance(Series base, Series head, boolean rounds) {
        int some = base.values().size();
        return 2 / (rounds ? Math.pow(2, some) : choose(some + head.values().size(), some));
    }

    private static boolean areRounds(Series base, Series head, boolean inRounds) {
        return inRounds && base.values().size() == head.values().size();
    }

    private static double[] logs(Series series, double sign) {
        return Arrays.stream(series.array())
                .map(value -> sign * Math.log(value))
                .toArray();
    }

    /** Holm's way to ask many questions at once: the least probability times their number, the next times one less, … */
    static double[] holm(double... p) {
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] held = new double[p.length];
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, Math.min(1, p[order[i]] * (p.length - i)));
            held[order[i]] = most;
        }
        return held;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways *= (double) (n - k + i) / i;
        }
        return ways;
    }
}
