package io.ringterm.bench.throughput;

import java.util.List;

import io.ringterm.bench.probe.Machine;

/**
 * What a run showed.
 *
 * @param plan what was asked for
 * @param machine where
 * @param inputs what each input showed
 * @param rssBefore bytes in RAM before the first input
 * @param rssAfter bytes in RAM after the last, all terminals with their history
 */
public record ThroughputResult(
        ThroughputPlan plan, Machine machine, List<Throughput> inputs, long rssBefore, long rssAfter) {
    /** Copies the list. */
    public ThroughputResult {
        inputs = List.copyOf(inputs);
    }
}
