package io.ringterm.bench.stages;

import java.util.List;

import io.ringterm.bench.workload.Workload;
import io.ringterm.event.Limits;

/**
 * What to run.
 *
 * @param columns the terminal's columns
 * @param rows the terminal's rows
 * @param passes measured passes of each workload, at least 1
 * @param warmUpNanos processor time each workload is fed for before the first pass
 * @param workloads what is fed, at least one
 */
public record StagesPlan(int columns, int rows, int passes, long warmUpNanos, List<Workload> workloads) {
    /** Checks the ranges. */
    public StagesPlan {
        Limits.checkSize(columns, rows);
        workloads = List.copyOf(workloads);
        if (passes < 1 || passes > 1_000_000) {
            throw new IllegalArgumentException("passes must be 1 to 1000000: passes=" + passes);
        }
        if (warmUpNanos < 0) {
            throw new IllegalArgumentException("warm-up must not be below 0: warm-up=" + warmUpNanos + " ns");
        }
        if (workloads.isEmpty()) {
            throw new IllegalArgumentException("there must be a workload");
        }
    }
}
