package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.ringterm.bench.load.RecordedEvents;
import io.ringterm.bench.load.ReplayPace;
import io.ringterm.bench.load.ReplayPlan;
import io.ringterm.bench.load.ReplayResult;
import io.ringterm.bench.load.ReplayRun;
import io.ringterm.bench.report.ReplayJson;
import io.ringterm.bench.report.ReplayText;
import io.ringterm.engine.EngineException;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench replay}. */
@Command(
        name = "replay",
        description = "Send real recordings through the engine again and tell how late each event was shown.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 << 20;

    private final Streams streams;

    @Parameters(paramLabel = "RECORDING", arity = "1..*", description = "What to send.")
    private List<Path> recordings = new ArrayList<>();

    @Option(
            names = "--pace",
            paramLabel = "HOW",
            defaultValue = "recorded",
            description = "recorded: as it came; rate: --rate events a second; max: as fast as they go"
                    + " (${DEFAULT-VALUE}).")
    private String pace;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Events a second for --pace rate (${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--idle-limit",
            paramLabel = "S",
            defaultValue = "0.1",
            description = "Cut longer pauses of the recording to so many seconds (${DEFAULT-VALUE}).")
    private double idle;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often; the first of several is a warm-up (${DEFAULT-VALUE}).")
    private int passes;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--slowest",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the slowest events to list (${DEFAULT-VALUE}).")
    private int slowest;

    @Option(names = "--session", paramLabel = "N", description = "Which session, where there are several: the first.")
    private Integer session;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ReplayPlan plan = plan();
        List<ReplayResult> results = new ArrayList<>();
        for (Path path : recordings) {
            results.add(run(plan, events(path)));
        }
        if (json) {
            streams.print(ReplayJson.of(results));
        } else {
            StringBuilder text = new StringBuilder();
            for (ReplayResult result : results) {
                text.append(text.isEmpty() ? "" : "\n").append(ReplayText.of(result));
            }
            streams.print(text);
        }
        return ExitStatus.FINE;
    }

    private RecordedEvents events(Path path) {
        try (Recording recording = Recordings.open(path)) {
            return RecordedEvents.of(recording, Recordings.session(recording, session), MOST_BYTES);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private static ReplayResult run(ReplayPlan plan, RecordedEvents events) {
        try {
            return new ReplayRun(plan, events).run();
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
    }

    private ReplayPlan plan() {
        try {
            return new ReplayPlan(
                    LoadCommand.one(ReplayPace.class, "pace", pace.toLowerCase(Locale.ROOT)),
                    rate,
                    Seconds.nanos("--idle-limit", idle),
                    passes,
                    engine.layout(),
                    engine.journal(),
                    engine.scratch(),
                    slowest);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }
}
