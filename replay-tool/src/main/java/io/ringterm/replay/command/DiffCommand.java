package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.compare.Comparison;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm diff}. */
@Command(
        name = "diff",
        description = "Compare two recordings, or one with itself under other settings: the first event that differs,"
                + " both screens behind it, and where they differ later. Times and how output was cut into events do"
                + " not count.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 the same, 1 different, 3 a recording is damaged and what is whole is the same."})
public final class DiffCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "A", description = "A recording: a folder, or an archive.")
    private Path first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "Another one; left out where A is compared with itself under other settings.")
    private Path second;

    @Option(
            names = "--session",
            paramLabel = "N",
            description = "Which session of both; the first of each if not given.")
    private Integer session;

    @Option(
            names = "--width-version",
            paramLabel = "V",
            description = "Compare A with itself under another table of character widths: 1500, 1600, 1700.")
    private Integer widthVersion;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description = "Compare A with itself under another limit, such as historyLines=100. May be repeated.")
    private Map<String, Long> limits = Map.of();

    @Option(names = "--json", description = "Say it as JSON.")
    private boolean json;

    @Mixin
    private ArchiveKeyOption key;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        boolean settings = widthVersion != null || !limits.isEmpty();
        if (settings == (second != null)) {
            throw ToolException.usage(
                    "two recordings, or one and --width-version or --limit: what is to be compared with what?");
        }
        try (Recording a = open(first);
                Recording b = second == null ? a.reopen() : open(second)) {
            int inA = Recordings.session(a, session);
            Comparison comparison =
                    settings ? compare(a, b, inA) : Comparison.of(a, inA, b, Recordings.session(b, session));
            if (json) {
                ComparisonJson.write(comparison, a, b, streams.out());
            } else {
                streams.print(ComparisonText.of(comparison, a, b, inA));
            }
            return status(comparison, a, b);
        }
    }

    private Recording open(Path path) throws IOException {
        Recording recording = Recordings.open(path, key.find());
        DamageText.warn(recording, streams);
        return recording;
    }

    private static int status(Comparison comparison, Recording a, Recording b) {
        if (comparison.count() > 0) {
            return ExitStatus.MISMATCH;
        }
        boolean damaged = a.state() == RecordingState.DAMAGED || b.state() == RecordingState.DAMAGED;
        return damaged ? ExitStatus.DAMAGED : ExitStatus.FINE;
    }

    private Comparison compare(Recording recording, Recording again, int number) {
        try {
            return Comparison.of(recording, again, number, settings());
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private UnaryOperator<OpenPayload> settings() {
        return open -> {
            Limits changed = open.limits();
            for (Map.Entry<String, Long> limit : limits.entrySet()) {
                changed = NamedLimit.set(changed, limit.getKey(), limit.getValue());
            }
            int version = widthVersion == null ? open.widthVersion() : widthVersion;
            return new OpenPayload(
                    open.columns(),
                    open.rows(),
                    open.parserVersion(),
                    version,
                    open.widthFlags(),
                    open.capabilities(),
                    changed,
                    open.title(),
                    open.command());
        };
    }
}
