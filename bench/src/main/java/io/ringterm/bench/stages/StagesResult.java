package io.ringterm.bench.stages;

import java.util.List;

import io.ringterm.bench.probe.Machine;

/**
 * What a run showed.
 *
 * @param plan what was asked for
 * @param machine where
 * @param costs of each stage, first over all workloads, then on each
 */
public record StagesResult(StagesPlan plan, Machine machine, List<StageCost> costs) {
    /** Copies the list. */
    public StagesResult {
        costs = List.copyOf(costs);
    }

    /**
     * A stage's cost.
     *
     * @param stage which stage
     * @param workload a label, or {@link StageCost#ALL}
     * @return nanoseconds a KiB
     */
    public double nanosPerKibibyte(Stage stage, String workload) {
        return costs.stream()
                .filter(cost -> cost.stage() == stage && cost.workload().equals(workload))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + stage.label() + "/" + workload))
                .nanosPerKibibyte();
    }
}
