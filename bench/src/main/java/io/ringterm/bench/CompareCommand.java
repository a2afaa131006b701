package io.ringterm.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.ComparePlan;
import io.ringterm.bench.compare.CompareService;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Latencies;
import io.ringterm.bench.compare.Measure;
import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.report.ActionJson;
import io.ringterm.bench.report.CompareHtml;
import io.ringterm.bench.report.CompareJson;
import io.ringterm.bench.report.CompareLog;
import io.ringterm.bench.report.CompareText;
import io.ringterm.bench.report.JmhJson;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench compare}. */
@Command(
        name = "compare",
        description = {
            "Tell whether one build is slower than another: rounds of a process of each, a process is a sample.",
            "",
            "A build is a jar, a folder with one (bench/target), a commit, which is built on the side, or a file that"
                    + " --save or --json wrote. Exit status: 0 not slower, 1 slower, 4 too few runs to tell."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private static final List<String> STAGES =
            List.of("--passes=80", "--warm-up=0", "--workload=ascii_lines,unicode,sgr_256_log,dense_cells,scrolling");
    private static final List<String> THROUGHPUT = List.of("--passes=9", "--pass=0.03", "--warm-up=0.3");
    private static final List<String> LOAD = List.of("--duration=2", "--warm-up=1", "--rate=100000");

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "BASE", description = "The build compared with.")
    private String base;

    @Parameters(index = "1", paramLabel = "HEAD", description = "The build in question.")
    private String head;

    @Option(
            names = "--measure",
            paramLabel = "WHAT",
            defaultValue = "stages",
            description = "What a process measures: stages, throughput or load (${DEFAULT-VALUE}).")
    private String measure;

    @Option(
            names = "--option",
            paramLabel = "OPTION",
            description = "An option of that command, such as --option=--rate=50000; replaces compare's own.")
    private List<String> options = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "13",
            description = "Processes of each build (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--most-rounds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Go on to so many while it cannot be told (${DEFAULT-VALUE}).")
    private int mostRounds;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "The least difference that matters (${DEFAULT-VALUE}).")
    private double threshold;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "How often all tests together may err (${DEFAULT-VALUE}).")
    private double alpha;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the lots: which build goes first in a round, on which processor (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--save", paramLabel = "FILE", description = "Write the JSON, samples included; a later BASE.")
    private Path save;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with plots.")
    private Path html;

    @Option(names = "--jmh", paramLabel = "FILE", description = "Write JMH's JSON.")
    private Path jmh;

    @Option(names = "--action", paramLabel = "FILE", description = "Write github-action-benchmark's JSON.")
    private Path action;

    @Option(names = "--hlog", paramLabel = "FILE", description = "Write the histograms as a log of HdrHistogram.")
    private Path hlog;

    @Option(names = "--hgrm", paramLabel = "DIR", description = "Write a file of percentiles for each histogram.")
    private Path hgrm;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Comparison comparison = compare(plan(), measure());
        write(save, CompareJson.of(comparison));
        write(html, CompareHtml.of(comparison));
        write(jmh, JmhJson.of(comparison));
        write(action, ActionJson.of(comparison));
        if (hlog != null) {
            try (OutputStream out = Files.newOutputStream(hlog)) {
                CompareLog.writeLog(comparison, out);
            }
        }
        if (hgrm != null) {
            Files.createDirectories(hgrm);
            for (Latencies both : comparison.latencies()) {
                String name = both.name().replace('/', '-');
                try (OutputStream out = Files.newOutputStream(hgrm.resolve("base-" + name + ".hgrm"))) {
                    CompareLog.writePercentiles(both.base(), out);
                }
                try (OutputStream out = Files.newOutputStream(hgrm.resolve("head-" + name + ".hgrm"))) {
                    CompareLog.writePercentiles(both.head(), out);
                }
            }
        }
        streams.print(json ? CompareJson.of(comparison) : CompareText.of(comparison));
        return comparison.outcome().status();
    }

    private Comparison compare(ComparePlan plan, Measure what) throws IOException {
        List<String> passed = options.isEmpty() ? defaults(what) : options;
        try (TemporaryDirectory scratch = new TemporaryDirectory()) {
            if (isSaved(base) && isSaved(head)) {
                return CompareService.judge(plan, what.label(), read(base), read(head));
            }
            if (isSaved(head)) {
                throw ToolException.usage("a saved result can be compared with, but not against a build: " + head);
            }
            return isSaved(base)
                    ? CompareService.run(plan, what, passed, read(base), head, scratch.path(), this::say)
                    : CompareService.run(plan, what, passed, base, head, scratch.path(), this::say);
        }
    }

    private void say(String what) {
        streams.say("bench: " + what);
    }

    private static List<String> defaults(Measure what) {
        return switch (what) {
            case STAGES -> STAGES;
            case THROUGHPUT -> THROUGHPUT;
            case LOAD -> LOAD;
        };
    }

    private ComparePlan plan() {
        try {
            return new ComparePlan(rounds, Math.max(rounds, mostRounds), threshold / 100, alpha, seed);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private Measure measure() {
        for (Measure one : Measure.values()) {
            if (one.label().equals(measure)) {
                return one;
            }
        }
        throw ToolException.usage("--measure knows stages, throughput and load, not " + measure);
    }

    private static boolean isSaved(String name) {
        return name.endsWith(".json");
    }

    private static BuildSamples read(String name) {
        try {
            return CompareJson.readHead(Path.of(name));
        } catch (IOException e) {
            throw ToolException.usage("cannot read " + name + ": " + e.getMessage());
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (file != null) {
            Files.writeString(file, text);
        }
    }
}
