package io.ringterm.bench.throughput;

import io.ringterm.event.Limits;

/**
 * What to run.
 *
 * @param columns the terminal's columns
 * @param rows the terminal's rows
 * @param passes measured passes of each input, at least 1
 * @param passNanos how long a pass lasts at least
 * @param warmUpNanos how long each input is fed before the first pass
 */
public record ThroughputPlan(int columns, int rows, int passes, long passNanos, long warmUpNanos) {
    /** Checks the ranges. */
    public ThroughputPlan {
        Limits.checkSize(columns, rows);
        if (passes < 1) {
            throw new IllegalArgumentException("passes must be at least 1: passes=" + passes);
        }
        if (passNanos < 1 || warmUpNanos < 0) {
            throw new IllegalArgumentException(
                    "times must be above 0: pass=" + passNanos + " ns, warm-up=" + warmUpNanos + " ns");
        }
    }
}
