package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one build's processes showed.
 *
 * @param label the build, as it was named
 * @param machine where they ran, for people
 * @param series a metric each
 */
public record BuildSamples(String label, String machine, List<Series> series) {
    /** Copies the list. */
    public BuildSamples {
        series = List.copyOf(series);
    }

    /** The samples of several processes, each metric's in a row; a metric that a process lacks is left out. */
    static BuildSamples of(String label, String machine, List<Map<Metric, Double>> processes) {
        Map<Metric, List<Double>> values = new LinkedHashMap<>();
        for (Map<Metric, Double> process : processes) {
            process.forEach((metric, value) ->
                    values.computeIfAbsent(metric, key -> new ArrayList<>()).add(value));
        }
        List<Series> series = new ArrayList<>();
        values.forEach((metric, all) -> {
            if (all.size() == processes.size()) {
                series.add(new Series(metric, all));
            }
        });
        return new BuildSamples(label, machine, series);
    }

    /** How many processes ran; 0 where nothing was measured. */
    int processes() {
        return series.isEmpty() ? 0 : series.get(0).values().size();
    }
}
