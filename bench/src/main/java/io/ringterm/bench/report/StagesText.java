package io.ringterm.bench.report;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.bench.stages.Stage;
import io.ringterm.bench.stages.StageCost;
import io.ringterm.bench.stages.StagesResult;
import io.ringterm.bench.workload.Workload;

/** A stages run's result for people. */
public final class StagesText {
    private StagesText() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return lines, each with its end
     */
    public static String of(StagesResult result) {
        List<String> head = new ArrayList<>(List.of("ns of processor time a KiB"));
        for (Stage stage : Stage.values()) {
            head.add(stage.label());
        }
        TextTable table = new TextTable().row(head.toArray(String[]::new));
        for (Workload workload : result.plan().workloads()) {
            table.row(row(result, workload.label()));
        }
        table.row(row(result, StageCost.ALL));
        return result.machine() + "\n" + result.plan().columns() + "x"
                + result.plan().rows() + " with history, " + result.plan().passes() + " passes, the median; all is the"
                + " geometric mean\n\n" + table;
    }

    private static String[] row(StagesResult result, String workload) {
        List<String> cells = new ArrayList<>(List.of(workload));
        for (Stage stage : Stage.values()) {
            cells.add(Figures.digits(result.nanosPerKibibyte(stage, workload)));
        }
        return cells.toArray(String[]::new);
    }
}
