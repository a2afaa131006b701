package io.ringterm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.ringterm.bench.peers.PeersRun;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.throughput.ThroughputPlan;

/** Engines beside each other: a row an input, a column an engine, and how far ahead of the fastest other the first is. */
public final class PeersReport {
    private PeersReport() {}

    /**
     * Writes scores down.
     *
     * @param plan size, passes and times of a turn
     * @param rounds turns
     * @param scores what engines showed
     * @param missing who was not there, and why
     * @return the report
     */
    public static Report of(ThroughputPlan plan, int rounds, List<PeersRun.Score> scores, Map<String, String> missing) {
        Report report = new Report(
                "peers",
                Machine.here(),
                "MB/s into " + plan.columns() + "x" + plan.rows() + " with history, median of " + rounds + " turns of "
                        + plan.passes() + " passes");
        Set<String> inputs = new LinkedHashSet<>();
        Set<String> peers = new LinkedHashSet<>();
        for (PeersRun.Score score : scores) {
            inputs.add(score.input());
            peers.add(score.peer());
        }
        for (String input : inputs) {
            List<Object> row = new ArrayList<>(List.of("input", input));
            double own = 0;
            double best = 0;
            for (String peer : peers) {
                double speed = speed(scores, input, peer);
                row.add(peer);
                row.add(speed);
                if (own == 0) {
                    own = speed;
                } else {
                    best = Math.max(best, speed);
                }
            }
            row.add("ahead by");
            row.add(best == 0 ? 0.0 : own / best);
            report.row(row.toArray());
        }
        new TreeMap<>(missing).forEach((peer, why) -> report.remark("without " + peer + ": " + why));
        return report;
    }

    private static double speed(List<PeersRun.Score> scores, String input, String peer) {
        return scores.stream()
                .filter(score -> score.input().equals(input) && score.peer().equals(peer))
                .mapToDouble(score -> score.megabytesPerSecond().median())
                .findFirst()
                .orElse(0);
    }
}
