package io.ringterm.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.ThreadTimes;
import io.ringterm.bench.probe.ThreadsProbe;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.event.NanoClock;

/** A run from its warm-up to its last floor. */
public final class LoadRun {
    /** What the run says while it goes on. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Something begins.
         *
         * @param what one line
         */
        void begins(String what);
    }

    private static final long SECOND = 1_000_000_000L;
    /** What the names of a lane's threads begin with. */
    private static final String LANE = "ringterm-lane";

    private final LoadPlan plan;
    private final NanoClock time = NanoClock.system();
    private final LongSupplier clock = time::nanos;
    private final Progress progress;
    private final FixedWork work = FixedWork.calibrated(clock);

    /**
     * A run.
     *
     * @param plan what to run
     * @param progress hears what begins
     */
    public LoadRun(LoadPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs, with an engine of its own and a journal in a temporary directory, both gone afterwards.
     *
     * @return what it showed
     */
    public LoadResult run() {
        try (GeneratorThread thread = new GeneratorThread();
                Target floor = new FloorTarget(clock, null);
                Target working = new FloorTarget(clock, work);
                Target pipeline = PipelineTarget.open(plan, time)) {
            boolean exact = thread.call(TimerSlack::minimise);
            Generator generator = new Generator(
                    clock,
                    plan.pace(),
                    plan.leastSleepNanos(),
                    Feed.of(plan.workload(), plan.columns(), plan.rows(), plan.payload(), plan.sessions()),
                    plan.sessions());
            if (plan.warmUpNanos() > 0) {
                warmUp(thread, generator, floor, pipeline);
                phase(thread, generator, working, plan.warmUpNanos());
            }
            List<Repetition> repetitions = measure(thread, generator, floor, pipeline, working);
            return new LoadResult(plan, Machine.here(), exact, repetitions);
        }
    }

    /** Until nothing happens for the first time any more: also what a journal does where a file is full. */
    private void warmUp(GeneratorThread thread, Generator generator, Target floor, Target pipeline) {
        progress.begins("warm-up");
        phase(thread, generator, floor, plan.warmUpNanos());
        try (Target small = PipelineTarget.openToWarmUp(plan, time)) {
            phase(thread, generator, small, plan.warmUpNanos());
        }
        phase(thread, generator, floor, plan.warmUpNanos());
        phase(thread, generator, pipeline, plan.warmUpNanos());
        long step = Math.min(SECOND, plan.warmUpNanos());
        int more = WarmUp.here().goOn(step, () -> phase(thread, generator, pipeline, step));
        progress.begins("warm-up took " + more * step / 1_000_000 + " ms more, until the compiler was quiet");
    }

    private List<Repetition> measure(
            GeneratorThread thread, Generator generator, Target floor, Target pipeline, Target working) {
        List<Repetition> repetitions = new ArrayList<>();
        progress.begins("noise floor");
        Phase before = phase(thread, generator, floor, plan.floorNanos());
        for (int i = 1; i <= plan.repeat(); i++) {
            progress.begins("load " + i + " of " + plan.repeat());
            Phase load = phase(thread, generator, pipeline, plan.durationNanos());
            progress.begins("noise floor");
            Phase after = phase(thread, generator, floor, plan.floorNanos());
            work.take(load.runNanosPerEvent(LANE) - after.runNanosPerEvent(FloorTarget.THREAD));
            progress.begins("noise floor with the lane's work");
            Phase same = phase(thread, generator, working, plan.floorNanos());
            repetitions.add(new Repetition(load, Phase.both(before, after), same));
            before = after;
        }
        return repetitions;
    }

    private Phase phase(GeneratorThread thread, Generator generator, Target target, long nanos) {
        generator.late().reset();
        thread.call(() -> {
            target.reset();
            return null;
        });
        long events = plan.events(nanos);
        long startMillis = System.currentTimeMillis();
        ThreadsProbe threads = ThreadsProbe.start();
        UsageProbe probe = UsageProbe.start();
        long took = thread.call(() -> {
            long start = clock.getAsLong();
            generator.run(new Schedule(start, plan.rate(), plan.burst()), events, target);
            target.drain();
            return clock.getAsLong() - start;
        });
        Usage usage = probe.stop();
        List<ThreadTimes> ran = threads.stop();
        List<Series> series = new ArrayList<>();
        series.add(new Series("late", "due to sent", generator.late()).copy());
        target.series().forEach(one -> series.add(one.copy()));
        return new Phase(startMillis, events, took, usage, ran, series);
    }
}
