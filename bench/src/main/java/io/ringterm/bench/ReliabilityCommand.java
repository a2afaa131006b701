package io.ringterm.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.reliability.Outcome;
import io.ringterm.bench.reliability.ReliabilityRows;
import io.ringterm.bench.reliability.ReliabilityRun;
import io.ringterm.bench.reliability.Row;
import io.ringterm.bench.reliability.Scale;
import io.ringterm.bench.reliability.Verdict;
import io.ringterm.bench.report.ReliabilityJson;
import io.ringterm.bench.report.ReliabilityText;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringterm bench reliability}. */
@Command(
        name = "reliability",
        description = "Try to break everything that is promised, and tell how often that was tried.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 all rows green, 1 one is red, 4 one could not be tried on this machine."})
final class ReliabilityCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--row",
            paramLabel = "ROW",
            split = ",",
            description = "Only these rows, such as R4; all if not given.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--quick", description = "A part of each row, some minutes in all; the full table takes hours.")
    private boolean quick;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where all randomness begins (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    ReliabilityCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        List<Row> rows = rows();
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        ReliabilityRun run = new ReliabilityRun(scale, seed, streams::say);
        if (!json) {
            streams.print(ReliabilityText.head(label(scale), seed, Machine.here()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            Outcome outcome = run.run(row);
            outcomes.add(outcome);
            if (!json) {
                streams.print(ReliabilityText.of(outcome));
            }
        }
        if (json) {
            streams.print(ReliabilityJson.of(label(scale), seed, outcomes));
        }
        return status(outcomes);
    }

    private static String label(Scale scale) {
        return scale == Scale.QUICK ? "quick" : "full";
    }

    private List<Row> rows() {
        try {
            return names.isEmpty()
                    ? ReliabilityRows.all()
                    : names.stream().map(ReliabilityRows::of).toList();
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private static int status(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.RED)) {
            return ExitStatus.MISMATCH;
        }
        boolean all = outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.GREEN);
        return all ? ExitStatus.FINE : ExitStatus.INCONCLUSIVE;
    }
}
