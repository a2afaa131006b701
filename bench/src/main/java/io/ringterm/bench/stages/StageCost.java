package io.ringterm.bench.stages;

import org.HdrHistogram.Histogram;

/**
 * What one stage cost on one workload.
 *
 * @param stage which stage
 * @param workload the workload's label, or {@link #ALL}
 * @param nanosPerKibibyte processor time for 1,024 bytes of output: the median of the passes
 * @param passes processor time of each pass, nanoseconds a MiB; empty for {@link #ALL}
 */
public record StageCost(Stage stage, String workload, double nanosPerKibibyte, Histogram passes) {
    /** Stands for all workloads: the geometric mean of their figures. */
    public static final String ALL = "all";

    /**
     * The name in reports.
     *
     * @return such as {@code apply/unicode}
     */
    public String name() {
        return stage.label() + "/" + workload;
    }
}
