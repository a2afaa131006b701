package io.ringterm.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Runs two builds in turns, in rounds of a process each, lots deciding who goes first, and judges. */
final class CompareRun {
    private static final int DIGITS = 3;

    private final ComparePlan plan;
    private final String measure;
    private final Fork fork;
    private final Path scratch;
    private final Consumer<String> progress;
    private final Map<String, Histogram[]> histograms = new LinkedHashMap<>();

    CompareRun(ComparePlan plan, String measure, Fork fork, Path scratch, Consumer<String> progress) {
        this.plan = plan;
        this.measure = measure;
        this.fork = fork;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Runs and judges. */
    Comparison run(Build base, Build head) throws IOException {
        Build[] builds = {base, head};
        List<List<Map<Metric, Double>>> figures = List.of(new ArrayList<>(), new ArrayList<>());
        String machine = "";
        Random lots = new Random(plan.seed());
        Comparison so = null;
        for (int round = 1; round <= plan.mostRounds(); round++) {
            progress.accept("round " + round + (round > plan.rounds() ? ", as the threshold cannot be seen yet" : ""));
            int first = lots.nextInt(2);
            for (int turn = 0; turn < 2; turn++) {
                int side = first ^ turn;
                Path hlog = scratch.resolve("fork.hlog");
                Fork.Sample sample = fork.run(builds[side], hlog);
                machine = sample.machine();
                figures.get(side).add(sample.figures());
                keep(side, hlog);
            }
            if (round >= plan.rounds()) {
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
            Fork.Sample sample = fork.run(build, scratch.resolve("fork.hlog"));
            machine = sample.machine();
            figures.add(sample.figures());
        }
        return BuildSamples.of(build.label(), machine, figures);
    }

    private Comparison judge(BuildSamples base, BuildSamples head) {
        List<Latencies> latencies = new ArrayList<>();
        histograms.forEach((name, both) -> latencies.add(new Latencies(name, both[0], both[1])));
        return new Comparison(
                measure,
                base,
                head,
                true,
                plan.threshold(),
                plan.alpha(),
                plan.judge().judge(base, head, true),
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
