package io.ringterm.bench.throughput;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

/** Feeds inputs to sinks, taking turns, and tells how fast they went in. One thread's. */
public final class ThroughputRun {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ThroughputPlan plan;
    private final LongSupplier clock;

    /**
     * A run.
     *
     * @param plan what to run
     * @param clock nanoseconds
     */
    public ThroughputRun(ThroughputPlan plan, LongSupplier clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Runs.
     *
     * @param inputs what to feed
     * @param sinks makes a new sink for each input
     * @return what each input showed, in their order
     */
    public List<Throughput> run(List<Input> inputs, Supplier<Sink> sinks) {
        List<Measured> all = inputs.stream()
                .map(input -> new Measured(new Lane(input, sinks.get(), clock), plan.passes()))
                .toList();
        for (Measured one : all) {
            one.lane.feed(plan.warmUpNanos());
        }
        for (int pass = 0; pass < plan.passes(); pass++) {
            for (Measured one : all) {
                one.pass(pass, plan.passNanos());
            }
        }
        return all.stream().map(Measured::result).toList();
    }

    /** A lane's passes. */
    private static final class Measured {
        private final Lane lane;
        private final double[] megabytesPerSecond;
        private final double[] megabytesPerCpuSecond;
        private long bytes;
        private long allocated;

        Measured(Lane lane, int passes) {
            this.lane = lane;
            this.megabytesPerSecond = new double[passes];
            this.megabytesPerCpuSecond = new double[passes];
        }

        void pass(int number, long nanos) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Lane.Pass pass = lane.feed(nanos);
            cpu = THREADS.getCurrentThreadCpuTime() - cpu;
            allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
            bytes += pass.bytes();
            megabytesPerSecond[number] = pass.megabytesPerSecond();
            megabytesPerCpuSecond[number] = new Lane.Pass(pass.bytes(), cpu).megabytesPerSecond();
        }

        Throughput result() {
            return new Throughput(
                    lane.input().name(),
                    Spread.of(megabytesPerSecond),
                    Spread.of(megabytesPerCpuSecond),
                    bytes,
                    allocated * 1e6 / bytes);
        }
    }
}
