package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JudgeTest {
    private final Judge judge = new Judge(0.05, 0.01);

    @Test
    void callsNoRegressionBetweenEqualBuilds() {
        Seeds.check(40, random -> {
            Judgement one = only(costs(random, 12, 100, 0.03), costs(random, 12, 100, 0.03));

            assertNotEquals(Verdict.REGRESSION, one.verdict(), one::toString);
            assertNotEquals(Verdict.IMPROVEMENT, one.verdict(), one::toString);
        });
    }

    @Test
    void seesTenPercentThroughNoiseOfThree() {
        Seeds.check(40, random -> {
            Judgement one = only(costs(random, 12, 100, 0.03), costs(random, 12, 112, 0.03));

            assertEquals(Verdict.REGRESSION, one.verdict(), one::toString);
            assertEquals(0.12, one.effect(), 0.06);
        });
    }

    @Test
    void knowsFasterFromSlower() {
        assertEquals(
                Verdict.IMPROVEMENT,
                only(costs(12, 100, 0.01), costs(12, 80, 0.01)).verdict());
        Metric speed = new Metric("throughput", "MB/s", true, true);
        Random random = new Random(7);
        BuildSamples slow = SamplesOf.of("slow", speed, random, 12, 80, 0.01);
        BuildSamples fast = SamplesOf.of("fast", speed, random, 12, 100, 0.01);

        assertEquals(Verdict.IMPROVEMENT, only(slow, fast).verdict());
        assertEquals(Verdict.REGRESSION, only(fast, slow).verdict());
    }

    @Test
    void callsADifferenceBelowTheThresholdNone() {
        Judgement one = only(costs(12, 100, 0.001), costs(12, 102, 0.001));

        assertEquals(Verdict.SAME, one.verdict());
        assertTrue(one.p() < 0.01, "although there is one: " + one);
        assertTrue(one.low() > 0, one::toString);
    }

    @Test
    void cannotTellWithThreeRuns() {
        Judgement one = only(costs(3, 100, 0.001), costs(3, 200, 0.001));

        assertEquals(Verdict.UNCLEAR, one.verdict());
        assertTrue(one.tooFew());
    }

    @Test
    void cannotTellThroughMuchNoise() {
        Judgement one = only(costs(6, 100, 0.4), costs(6, 105, 0.4));

        assertEquals(Verdict.UNCLEAR, one.verdict());
        assertTrue(one.tooFew());
    }

    @Test
    void roundsKeepWhatTheMachineDidToBothOutOfTheInterval() {
        Random random = new Random(3);
        double[] base = new double[12];
        double[] head = new double[12];
        for (int i = 0; i < base.length; i++) {
            double machine = random.nextGaussian() * 0.2;
            base[i] = machine + random.nextGaussian() * 0.005;
            head[i] = machine + random.nextGaussian() * 0.005;
        }
        double[] inRounds = new Resampling(base, head).interval(1, true);
        double[] apart = new Resampling(base, head).interval(1, false);

        assertTrue(inRounds[1] - inRounds[0] < (apart[1] - apart[0]) / 2);
    }

    @Test
    void seesSixPercentThroughAMachineThatSwingsByHalf() {
        Seeds.check(40, random -> {
            List<BuildSamples> both = inRounds(random, 13, 1.06);
            Judgement together = judge.judge(both.get(0), both.get(1), true).get(0);
            Judgement apart = judge.judge(both.get(0), both.get(1), false).get(0);

            assertEquals(Verdict.REGRESSION, together.verdict(), together::toString);
            assertFalse(together.tooFew());
            assertNotEquals(Verdict.REGRESSION, apart.verdict(), apart::toString);
        });
    }

    @Test
    void seesNoneBetweenEqualBuildsOnSuchAMachine() {
        Seeds.check(40, random -> {
            List<BuildSamples> both = inRounds(random, 13, 1);
            Judgement together = judge.judge(both.get(0), both.get(1), true).get(0);

            assertEquals(Verdict.SAME, together.verdict(), together::toString);
        });
    }

    @Test
    void sevenRoundsAreTooFewForAHundredth() {
        List<BuildSamples> seven = inRounds(new Random(1), 7, 1.5);
        List<BuildSamples> eight = inRounds(new Random(1), 8, 1.5);

        Judgement few = judge.judge(seven.get(0), seven.get(1), true).get(0);
        assertTrue(few.tooFew(), few::toString);
        assertEquals(Verdict.UNCLEAR, few.verdict(), few::toString);
        Judgement enough = judge.judge(eight.get(0), eight.get(1), true).get(0);
        assertFalse(enough.tooFew(), enough::toString);
        assertEquals(Verdict.REGRESSION, enough.verdict(), enough::toString);
    }

    @Test
    void theSameFiguresAreNoDifference() {
        BuildSamples one = costs(13, 100, 0.01);

        Judgement same = judge.judge(one, one, true).get(0);

        assertEquals(1, same.p());
        assertEquals(Verdict.SAME, same.verdict());
    }

    @Test
    void takesTheMedianOfAllPairs() {
        double[] base = {1, 2, 3};
        double[] head = {2, 4, 9};

        assertEquals(2, new Resampling(base, head).estimate(false));
        assertEquals(1.75, new Resampling(base, new double[] {2, 4, 5}).estimate(true));
        assertEquals(2.5, Resampling.median(new double[] {4, 1, 3, 2}));
    }

    @Test
    void asksMoreOfAMetricAmongMany() {
        assertArrayEquals(
                new double[] {0.04, 0.06, 0.06, 0.02}, Judge.holm(0.01333333333333333333, 0.04, 0.03, 0.005), 1e-9);
        assertArrayEquals(new double[] {1, 1}, Judge.holm(0.7, 0.8), 1e-9);
    }

    @Test
    void exitsWithWhatFollows() {
        assertEquals(Outcome.REGRESSION, outcome(costs(12, 100, 0.01), costs(12, 120, 0.01)));
        assertEquals(Outcome.NO_DIFFERENCE, outcome(costs(12, 100, 0.01), costs(12, 100, 0.01)));
        assertEquals(Outcome.IMPROVEMENT, outcome(costs(12, 100, 0.01), costs(12, 80, 0.01)));
        assertEquals(Outcome.TOO_FEW_RUNS, outcome(costs(3, 100, 0.01), costs(3, 100, 0.01)));
        assertEquals(
                List.of(1, 4, 0, 0),
                List.of(Outcome.values()).stream().map(Outcome::status).toList());
        assertFalse(Outcome.TOO_FEW_RUNS.words().isEmpty());
    }

    /** An effect beyond the threshold that the test does not agree with is no proof that there is none. */
    @Test
    void isNotDoneWhereTheTestDoesNotAgreeWithWhatShows() {
        assertEquals(Outcome.TOO_FEW_RUNS, unclear(true, 0.108));
        assertEquals(Outcome.TOO_FEW_RUNS, unclear(true, 0.05));
        assertEquals(Outcome.NO_DIFFERENCE, unclear(true, 0.049));
        assertEquals(Outcome.NO_DIFFERENCE, unclear(true, -0.108), "it is not slower");
        assertEquals(Outcome.NO_DIFFERENCE, unclear(false, 0.108), "of one workload alone");
    }

    private static Outcome unclear(boolean headline, double effect) {
        Metric metric = new Metric("apply/all", "ns/KiB", false, headline);
        Series series = new Series(metric, List.of(1.0));
        Judgement one = new Judgement(
                metric, series, series, effect, effect - 0.04, effect + 0.04, 0.25, Verdict.UNCLEAR, false);
        BuildSamples none = costs(1, 100, 0.01);
        return new Comparison("stages", none, none, true, 0.05, 0.01, List.of(one), List.of()).outcome();
    }

    private Outcome outcome(BuildSamples base, BuildSamples head) {
        return CompareService.judge(new ComparePlan(1, 1, 0.05, 0.01, 1), "stages", base, head)
                .outcome();
    }

    private Judgement only(BuildSamples base, BuildSamples head) {
        List<Judgement> all = judge.judge(base, head, false);
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** Figures of rounds on a machine whose speed swings by half, each build's own off by a hundredth. */
    private static List<BuildSamples> inRounds(Random random, int rounds, double slower) {
        List<Double> base = new ArrayList<>();
        List<Double> head = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double machine = 100 * Math.exp(0.5 * random.nextGaussian());
            base.add(machine * Math.exp(0.01 * random.nextGaussian()));
            head.add(machine * slower * Math.exp(0.01 * random.nextGaussian()));
        }
        return List.of(
                new BuildSamples("base", "a machine", List.of(new Series(SamplesOf.APPLY, base))),
                new BuildSamples("head", "a machine", List.of(new Series(SamplesOf.APPLY, head))));
    }

    private static BuildSamples costs(int count, double level, double noise) {
        return costs(new Random(count + Math.round(level)), count, level, noise);
    }

    private static BuildSamples costs(Random random, int count, double level, double noise) {
        return SamplesOf.costs("a build", random, count, level, noise);
    }
}
