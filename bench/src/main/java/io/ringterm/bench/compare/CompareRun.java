package io.ringterm.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Runs two builds in rounds of a process each, and judges. */
final class CompareRun {
    private static final int DIGITS = 3;

    private final ComparePlan plan;
    private final String measure;
    private final Fork fork;
    private final List<Integer> processors;
    private final Path scratch;
    private final Consumer<String> progress;
    private final Map<String, Histogram[]> histograms = new LinkedHashMap<>();

    /**
     * A run.
     *
     * @param plan how often
     * @param measure what, for people
     * @param fork starts processes
     * @param processors which the two of a round may share; none if they are to run one after the other
     * @param scratch an existing folder
     * @param progress hears what goes on
     */
    CompareRun(
            ComparePlan plan,
            String measure,
            Fork fork,
            List<Integer> processors,
            Path scratch,
            Consumer<String> progress) {
        this.plan = plan;
        this.measure = measure;
        this.fork = fork;
        this.processors = List.copyOf(processors);
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Runs and judges. */
    Comparison run(Build base, Build head) throws IOException {
        Rounds rounds = new Rounds(fork, scratch, processors, plan.seed());
        List<List<Map<Metric, Double>>> figures = List.of(new ArrayList<>(), new ArrayList<>());
        Comparison so = null;
        for (int round = 1; round <= plan.mostRounds(); round++) {
            progress.accept("round " + round + (round > plan.rounds() ? ", as it cannot be told yet" : ""));
            List<Fork.Sample> samples = rounds.next(base, head);
            for (int side = 0; side < 2; side++) {
                figures.get(side).add(samples.get(side).figures());
                keep(side, samples.get(side).hlog());
            }
            if (round >= plan.rounds()) {
                String machine = samples.get(0).machine();
                so = judge(
                        BuildSamples.of(base.label(), machine, figures.get(0)),
                        BuildSamples.of(head.label(), machine, figures.get(1)));
                if (so.outcome() != Outcome.TOO_FEW_RUNS) {
                    break;
                }
            }
        }
        return so;
    }

    /** Runs one build alone. */
    BuildSamples samples(Build build) throws IOException {
        List<Map<Metric, Double>> figures = new ArrayList<>();
        String machine = "";
        for (int round = 1; round <= plan.rounds(); round++) {
            progress.accept("process " + round);
            try (Fork.Running one = fork.start(build, scratch, OptionalInt.empty())) {
                Fork.Sample sample = one.await();
                machine = sample.machine();
                figures.add(sample.figures());
            }
        }
        return BuildSamples.of(build.label(), machine, figures);
    }

    private Comparison judge(BuildSamples base, BuildSamples head) {
        List<Latencies> latencies = new ArrayList<>();
        histograms.forEach((name, both) -> latencies.add(new Latencies(name, both[0], both[1])));
        boolean apart = processors.isEmpty();
        return new Comparison(
                measure,
                base,
                head,
                true,
                plan.threshold(),
                plan.alpha(),
                plan.judge()
                        .judge(
                                apart ? Reference.over(base) : Reference.without(base),
                                apart ? Reference.over(head) : Reference.without(head),
                                true),
                latencies);
    }

    private void keep(int side, Path hlog) throws IOException {
        if (!Files.exists(hlog)) {
            return;
        }
        try (InputStream in = Files.newInputStream(hlog)) {
            HistogramLogReader reader = new HistogramLogReader(in);
            for (EncodableHistogram next = reader.nextIntervalHistogram();
                    next != null;
                    next = reader.nextIntervalHistogram()) {
                if (next instanceof Histogram histogram && histogram.getTag() != null) {
                    histograms
                            .computeIfAbsent(histogram.getTag(), tag ->
                                    new Histogram[] {new Histogram(DIGITS), new Histogram(DIGITS)})[side]
                            .add(histogram);
                }
            }
        }
        Files.delete(hlog);
    }
}
