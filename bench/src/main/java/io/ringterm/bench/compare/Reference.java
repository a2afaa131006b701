package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The loop that each process of {@code bench stages} runs beside the stages: samples named {@code reference/WORKLOAD}.
 * Where builds did not share a processor, a stage's time over the loop's has less of the machine in it.
 */
final class Reference {
    private static final String PREFIX = "reference/";

    private Reference() {}

    /** Each series over the reference of its workload; as they are where there is none. */
    static BuildSamples over(BuildSamples samples) {
        Map<String, Series> references = samples.series().stream()
                .filter(series -> isReference(series.metric()))
                .collect(Collectors.toMap(
                        series -> series.metric().name().substring(PREFIX.length()), Function.identity()));
        List<Series> series = new ArrayList<>();
        for (Series one : without(samples).series()) {
            String name = one.metric().name();
            Series reference = references.get(name.substring(name.indexOf('/') + 1));
            series.add(reference == null ? one : over(one, reference));
        }
        return new BuildSamples(samples.label(), samples.machine(), series);
    }

    /** All but the references. */
    static BuildSamples without(BuildSamples samples) {
        return new BuildSamples(
                samples.label(),
                samples.machine(),
                samples.series().stream()
                        .filter(series -> !isReference(series.metric()))
                        .toList());
    }

    private static boolean isReference(Metric metric) {
        return metric.name().startsWith(PREFIX);
    }

    private static Series over(Series one, Series reference) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < one.values().size(); i++) {
            values.add(one.values().get(i) / reference.values().get(i));
        }
        Metric metric = one.metric();
        return new Series(
                new Metric(metric.name(), "of the reference", metric.higherIsBetter(), metric.headline()), values);
    }
}
