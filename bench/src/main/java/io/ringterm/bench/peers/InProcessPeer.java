package io.ringterm.bench.peers;

import java.util.List;
import java.util.function.BiFunction;

import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Sink;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.ThroughputPlan;
import io.ringterm.bench.throughput.ThroughputRun;

/**
 * An engine in this JVM.
 *
 * @param name who it is
 * @param sinks makes a terminal of some columns and rows
 */
record InProcessPeer(String name, BiFunction<Integer, Integer, Sink> sinks) implements Peer {
    @Override
    public String missing() {
        return null;
    }

    @Override
    public Spread feed(Input input, ThroughputPlan plan) {
        return new ThroughputRun(plan, System::nanoTime)
                .run(List.of(input), () -> sinks.apply(plan.columns(), plan.rows()))
                .get(0)
                .megabytesPerSecond();
    }
}
