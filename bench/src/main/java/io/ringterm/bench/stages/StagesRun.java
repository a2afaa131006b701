package io.ringterm.bench.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

import io.ringterm.bench.probe.Machine;
import org.HdrHistogram.Histogram;

/** Passes of every workload in turns, each stage timed. One thread's. */
public final class StagesRun {
    private static final int KIBIBYTES = StageLane.PIECES * StageLane.PIECE_BYTES / 1_024;
    private static final int PER_MEBIBYTE = 1_024 / KIBIBYTES;
    private static final long HIGHEST_NANOS = 60_000_000_000L;

    private final StagesPlan plan;
    private final LongSupplier clock;

    /**
     * A run.
     *
     * @param plan what to run
     * @param clock nanoseconds that the calling thread has run
     */
    public StagesRun(StagesPlan plan, LongSupplier clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Runs.
     *
     * @return what it showed
     */
    public StagesResult run() {
        List<Measured> lanes = new ArrayList<>();
        try {
            plan.workloads()
                    .forEach(workload ->
                            lanes.add(new Measured(new StageLane(workload, plan.columns(), plan.rows(), clock))));
            for (Measured lane : lanes) {
                lane.warmUp();
            }
            for (int pass = 0; pass < plan.passes(); pass++) {
                for (Measured lane : lanes) {
                    lane.pass(pass);
                }
            }
            return new StagesResult(plan, Machine.here(), costs(lanes));
        } finally {
            lanes.forEach(lane -> lane.stages.close());
        }
    }

    private static List<StageCost> costs(List<Measured> lanes) {
        List<StageCost> all = new ArrayList<>();
        List<StageCost> each = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            double logs = 0;
            for (Measured lane : lanes) {
                StageCost cost = lane.cost(stage);
                each.add(cost);
                logs += Math.log(cost.nanosPerKibibyte());
            }
            all.add(new StageCost(stage, StageCost.ALL, Math.exp(logs / lanes.size()), new Histogram(3)));
        }
        all.addAll(each);
        return all;
    }

    /** A lane's passes. */
    private final class Measured {
        private final StageLane stages;
        private final long[][] nanos = new long[plan.passes()][Stage.values().length];

        Measured(StageLane stages) {
            this.stages = stages;
        }

        void warmUp() {
            long[] unused = new long[Stage.values().length];
            long end = clock.getAsLong() + plan.warmUpNanos();
            while (clock.getAsLong() < end) {
                stages.pass(unused);
            }
        }

        void pass(int number) {
            stages.pass(nanos[number]);
        }

        StageCost cost(Stage stage) {
            Histogram passes = new Histogram(HIGHEST_NANOS, 3);
            double[] values = new double[nanos.length];
            for (int i = 0; i < values.length; i++) {
                long pass = Math.max(1, nanos[i][stage.ordinal()]);
                values[i] = (double) pass / KIBIBYTES;
                passes.recordValue(Math.min(HIGHEST_NANOS, pass * PER_MEBIBYTE));
            }
            Arrays.sort(values);
            return new StageCost(stage, stages.workload().label(), values[values.length / 2], passes);
        }
    }
}
