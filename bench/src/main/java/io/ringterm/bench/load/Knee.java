package io.ringterm.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the rate at which a load is no longer carried: twice as much with each step, then by halves in between.
 *
 * <p>A rate is carried if as many events go through as are sent, and 99 of 100 are shown within a limit or, where the
 * machine itself does not keep to that, within twice the noise floor of the same run.
 */
public final class Knee {
    private static final int HALVINGS = 3;
    private static final long MOST = 64_000_000;
    private static final double THROUGH = 0.98;

    private final LoadPlan plan;
    private final long limitNanos;
    private final LoadRun.Progress progress;

    /**
     * A search.
     *
     * @param plan its rate is the first one tried
     * @param limitNanos what 99 of 100 events may take
     * @param progress hears what begins
     */
    public Knee(LoadPlan plan, long limitNanos, LoadRun.Progress progress) {
        this.plan = plan;
        this.limitNanos = limitNanos;
        this.progress = progress;
    }

    /**
     * One rate that was tried.
     *
     * @param rate events a second
     * @param repetition what came of it
     * @param carried whether it was carried
     */
    public record Step(long rate, Repetition repetition, boolean carried) {}

    /** Runs a load at a rate. */
    @FunctionalInterface
    interface Loads {
        Repetition at(long rate);
    }

    /**
     * Searches.
     *
     * @return the rates tried, in order
     */
    public List<Step> run() {
        return run(
                rate -> new LoadRun(plan.at(rate), progress).run().repetitions().get(0));
    }

    List<Step> run(Loads loads) {
        List<Step> steps = new ArrayList<>();
        long carried = 0;
        long rate = plan.rate();
        while (rate <= MOST && step(steps, loads, rate)) {
            carried = rate;
            rate *= 2;
        }
        long refused = rate;
        for (int i = 0; i < HALVINGS && carried > 0 && refused <= MOST; i++) {
            long middle = (carried + refused) / 2;
            if (step(steps, loads, middle)) {
                carried = middle;
            } else {
                refused = middle;
            }
        }
        return steps;
    }

    private boolean step(List<Step> steps, Loads loads, long rate) {
        progress.begins(rate + " events/s");
        Repetition repetition = loads.at(rate);
        long p99 = Percentiles.of(repetition.load().series("event").histogram()).p99();
        long floor =
                Percentiles.of(repetition.floor().series("floor").histogram()).p99();
        boolean carried = repetition.load().rate() >= THROUGH * rate && p99 <= Math.max(limitNanos, 2 * floor);
        steps.add(new Step(rate, repetition, carried));
        return carried;
    }

    /**
     * The knee.
     *
     * @param steps what {@link #run()} tried
     * @return the highest rate that was carried, events a second; 0 where none was
     */
    public static long of(List<Step> steps) {
        return steps.stream().filter(Step::carried).mapToLong(Step::rate).max().orElse(0);
    }
}
