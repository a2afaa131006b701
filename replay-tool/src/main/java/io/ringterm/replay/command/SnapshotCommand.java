package io.ringterm.replay.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.Terminal;
import io.ringterm.event.Capabilities;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.snapshot.SnapshotJson;
import io.ringterm.replay.snapshot.SnapshotText;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.RawOutput;
import io.ringterm.replay.source.Recordings;
import io.ringterm.replay.source.Replay;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm snapshot}. */
@Command(
        name = "snapshot",
        description = "Print the screen at a place in a recording, or after plain terminal output.",
        mixinStandardHelpOptions = true)
public final class SnapshotCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The recording, or with --raw the output; - is standard input.")
    private String file;

    @Mixin
    private ArchiveKeyOption key;

    @Option(names = "--raw", description = "FILE is plain terminal output, not a recording.")
    private boolean raw;

    @Option(
            names = "--size",
            paramLabel = "CxR",
            converter = TerminalSize.Converter.class,
            description = "With --raw: the terminal's size, 80x24 if not given.")
    private TerminalSize size;

    @Option(
            names = "--allow",
            paramLabel = "NAMES",
            converter = CapabilitiesConverter.class,
            description = "With --raw: what the output may ask for: resize, title-report, clipboard, window-ops.")
    private Capabilities allowed;

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "Print at most the newest N lines of history; with --raw, keep no more. Without it, JSON has"
                    + " all that is kept (10,000 lines), text and ansi have none.")
    private Integer history;

    @ArgGroup
    private Where where = new Where();

    @Option(names = "--session", paramLabel = "N", description = "Which session, where there are several: the first.")
    private Integer session;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.text;

    /** What is printed. Named as on the command line. */
    enum Format {
        text,
        json,
        ansi
    }

    /** Which place; the end if nothing is said. */
    static final class Where {
        @Option(
                names = "--at",
                paramLabel = "TIME",
                converter = TimeOffset.Converter.class,
                description = "After so much time: [[hours:]minutes:]seconds[.fraction].")
        private TimeOffset time;

        @Option(names = "--seq", paramLabel = "N", description = "After the event with this sequence.")
        private Long sequence;

        @Option(names = "--byte", paramLabel = "N", description = "After so many bytes of output.")
        private Long bytes;
    }

    /**
     * The command.
     *
     * @param streams where it reads and writes
     */
    public SnapshotCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (history != null && (history < 0 || history > 10_000_000)) {
            throw ToolException.usage("--history must be 0 to 10000000: " + history);
        }
        if (raw) {
            ofRaw();
        } else {
            ofRecording();
        }
        return ExitStatus.FINE;
    }

    private void ofRaw() throws IOException {
        if (where.time != null || where.sequence != null || session != null) {
            throw ToolException.usage(
                    "plain output has no events, times or sessions; with --raw only --byte says where");
        }
        TerminalSize grid = size == null ? TerminalSize.DEFAULT : size;
        Limits limits = history == null ? Limits.DEFAULT : Limits.DEFAULT.withHistoryLines(history);
        OpenPayload open = OpenPayload.of(grid.columns(), grid.rows())
                .withLimits(limits)
                .withCapabilities(allowed == null ? Capabilities.NONE : allowed);
        Terminal terminal = new Terminal(open);
        long end = where.bytes == null ? Long.MAX_VALUE : where.bytes;
        long read = file.equals("-") ? RawOutput.feed(streams.in(), end, terminal) : feedFile(terminal, end);
        print(terminal, read == 0 ? 0 : 1);
    }

    private long feedFile(Terminal terminal, long end) throws IOException {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw ToolException.usage("this is a folder, and --raw wants a file: " + file);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return RawOutput.feed(in, end, terminal);
        }
    }

    private void ofRecording() throws IOException {
        if (size != null || allowed != null) {
            throw ToolException.usage("--size and --allow go with --raw: a recording has its own");
        }
        if (file.equals("-")) {
            throw ToolException.usage("a recording cannot come from standard input; import it first, or is it --raw?");
        }
        Path path = Path.of(file);
        try (Recording recording = Recordings.browse(path, key.find())) {
            show(recording);
            return;
        } catch (EventLogException e) {
            streams.say("ringterm: " + e.getMessage());
        }
        try (Recording recording = Recordings.open(path, key.find())) {
            show(recording);
        }
    }

    /** Nothing is printed before all that it needs has been read. */
    private void show(Recording recording) throws IOException {
        Replay replay = new Replay(recording, Recordings.session(recording, session));
        replay.to(place(replay));
        if (format == Format.json || history != null) {
            replay.requireHistory();
        }
        DamageText.warn(recording, streams);
        print(replay.terminal(), replay.sequence());
        DamageText.warn(replay, streams);
    }

    private Place place(Replay replay) {
        if (where.time != null) {
            return Place.nanos(replay.info().firstNanos() + where.time.nanos());
        }
        if (where.bytes != null) {
            return Place.bytes(where.bytes);
        }
        return where.sequence == null ? Place.END : Place.sequence(where.sequence);
    }

    private void print(Terminal terminal, long sequence) throws IOException {
        switch (format) {
            case json:
                OutputStream out = new BufferedOutputStream(streams.out(), 1 << 16);
                SnapshotJson.write(terminal, sequence, history == null ? Integer.MAX_VALUE : history, out);
                out.flush();
                break;
            case ansi:
                streams.out().write(SnapshotText.ansi(terminal));
                break;
            default:
                CatCommand.print(SnapshotText.lines(terminal, history == null ? 0 : history), streams);
                break;
        }
    }
}
