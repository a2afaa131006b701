package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Samples with a known difference. */
public final class SamplesOf {
    /** A headline metric. */
    public static final Metric APPLY = new Metric("apply/all", "ns/KiB", false, true);

    private SamplesOf() {}

    /** Costs around a level, each off by a normal share of it. */
    public static BuildSamples costs(String label, Random random, int count, double level, double noise) {
        return of(label, APPLY, random, count, level, noise);
    }

    /** What one process shows. */
    static Map<Metric, Double> one(double cost) {
        return Map.of(APPLY, cost);
    }

    static BuildSamples of(String label, Metric metric, Random random, int count, double level, double noise) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(level * Math.exp(noise * random.nextGaussian()));
        }
        return new BuildSamples(label, "a machine", List.of(new Series(metric, values)));
    }
}
