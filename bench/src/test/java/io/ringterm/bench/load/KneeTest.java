package io.ringterm.bench.load;

import java.nio.file.Path;
import java.util.List;

import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import io.ringterm.engine.WaitMode;
import io.ringterm.journal.Durability;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KneeTest {
    private final LoadPlan plan = new LoadPlan(
            1_000,
            1_000,
            1,
            1,
            1,
            80,
            24,
            Layout.FUSED,
            WaitMode.BLOCKING,
            false,
            Durability.PROCESS,
            Path.of("."),
            1,
            0,
            Pace.PARK,
            50_000,
            Workload.ASCII_LINES);

    @Test
    void doublesAndThenHalvesTowardsTheKnee() {
        List<Knee.Step> steps = knee(rate -> repetition(rate, rate <= 5_200 ? 400_000 : 900_000, 10_000));

        assertEquals(List.of(1_000L, 2_000L, 4_000L, 8_000L, 6_000L, 5_000L, 5_500L), rates(steps));
        assertEquals(5_000, Knee.of(steps));
    }

    @Test
    void forgivesWhatTheMachineDoesByItself() {
        List<Knee.Step> steps = knee(rate -> repetition(rate, rate <= 2_000 ? 900_000 : 9_000_000, 500_000));

        assertEquals(2_000, Knee.of(steps));
    }

    @Test
    void isNothingWhereTheFirstRateIsNotCarried() {
        List<Knee.Step> steps = knee(rate -> repetition(rate, 9_000_000, 10_000));

        assertEquals(1, steps.size());
        assertEquals(0, Knee.of(steps));
    }

    @Test
    void asksThatAsManyGoThroughAsAreSent() {
        List<Knee.Step> steps = knee(rate -> repetition(Math.min(rate, 4_000), 1_000, 1_000));

        assertTrue(Knee.of(steps) <= 4_000 / 0.98, "more than 98 % went through");
        assertTrue(Knee.of(steps) >= 4_000);
    }

    private List<Knee.Step> knee(Knee.Loads loads) {
        return new Knee(plan, 500_000, what -> {}).run(loads);
    }

    private static List<Long> rates(List<Knee.Step> steps) {
        return steps.stream().map(Knee.Step::rate).toList();
    }

    /** As many events in a second as the rate, each that late. */
    private static Repetition repetition(long rate, long nanos, long floor) {
        Phase idle = phase(rate, "floor", floor);
        return new Repetition(phase(rate, "event", nanos), idle, idle);
    }

    private static Phase phase(long events, String name, long nanos) {
        Histogram histogram = Series.newHistogram();
        histogram.recordValue(nanos);
        return new Phase(
                0,
                events,
                1_000_000_000L,
                new Usage(1, 1, 0, 0, 0),
                List.of(),
                List.of(new Series(name, name, histogram)));
    }
}
