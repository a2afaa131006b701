package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.bench.report.SeekJson;
import io.ringterm.bench.report.SeekText;
import io.ringterm.bench.seek.SeekPlan;
import io.ringterm.bench.seek.SeekResult;
import io.ringterm.bench.seek.SeekRun;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.Layout;
import io.ringterm.event.EventLogException;
import io.ringterm.replay.console.ByteCount;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench seek}. */
@Command(
        name = "seek",
        description = {
            "Go to random places of a recording and tell how long that takes, and what it costs to have that.",
            "",
            "Where each seek and step leads to is compared with a replay from the beginning; exit status 1 if they differ."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SeekCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "RECORDING", arity = "0..1", description = "Where to seek. Without it, one is made.")
    private Path recording;

    @Option(names = "--session", paramLabel = "N", description = "Which session, where there are several: the first.")
    private Integer session;

    @Option(
            names = "--size",
            paramLabel = "B",
            defaultValue = "64MB",
            converter = ByteCount.class,
            description = "Output of the recording that is made; KB, MB and GB are powers of 1000, K, M and G of 1024"
                    + " (${DEFAULT-VALUE}).")
    private long size;

    @Option(names = "--keep", paramLabel = "DIR", description = "Make the recording there and leave it.")
    private Path kept;

    @Option(
            names = "--seeks",
            paramLabel = "N",
            defaultValue = "200",
            description = "Random places to go to (${DEFAULT-VALUE}).")
    private int seeks;

    @Option(
            names = "--checks",
            paramLabel = "N",
            defaultValue = "25",
            description = "How many of them are compared with a replay from the beginning (${DEFAULT-VALUE}).")
    private int checks;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "50",
            description = "Random places to step back and on from, eight events each (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--turns",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often three recordings at once, with and without checkpoints, are timed; 0: not (${DEFAULT-VALUE}).")
    private int turns;

    @Option(
            names = "--turn-size",
            paramLabel = "B",
            defaultValue = "64MB",
            converter = ByteCount.class,
            description = "Output of each of these recordings (${DEFAULT-VALUE}).")
    private long turnSize;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the places (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where recordings are made, and removed (${DEFAULT-VALUE}).")
    private Path scratch;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    SeekCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (kept != null && (recording != null || Files.exists(kept))) {
            throw ToolException.usage("--keep is for a recording that is made, and not there yet: " + kept);
        }
        SeekResult result = run(new SeekRun(plan(), what -> streams.say("bench: " + what)));
        streams.print(json ? SeekJson.of(result) : SeekText.of(result));
        return result.agrees() ? ExitStatus.FINE : ExitStatus.MISMATCH;
    }

    private SeekResult run(SeekRun run) {
        try {
            return recording == null ? run.make(kept) : run.take(recording, session);
        } catch (EngineException | EventLogException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
    }

    private SeekPlan plan() {
        try {
            return new SeekPlan(size, seeks, checks, steps, turns, turnSize, seed, Layout.automatic(), scratch);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }
}
