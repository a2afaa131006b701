package io.ringterm.replay.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.engine.LaneStats;
import io.ringterm.event.OpenPayload;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.RawTerminal;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.console.Tty;
import io.ringterm.replay.pty.PtyCommand;
import io.ringterm.replay.pty.PtyEnvironment;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.record.RecordPlan;
import io.ringterm.replay.record.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm record}. */
@Command(
        name = "record",
        description = "Run a program in a terminal and record what happens there.",
        mixinStandardHelpOptions = true)
public final class RecordCommand implements Callable<Integer> {
    private static final double MAX_IDLE_SECONDS = 1e9;

    private final Streams streams;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the recording goes: a new folder, ringterm-DATE-TIME if not given.")
    private Path directory;

    @Option(
            names = "--size",
            paramLabel = "CxR",
            converter = TerminalSize.Converter.class,
            description = "The terminal's size; that of yours, followed as it changes, if not given.")
    private TerminalSize size;

    @Option(
            names = "--headless",
            description = "Show nothing and need no terminal; what comes on standard input, if that is none, is typed"
                    + " at the program.")
    private boolean headless;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing about the recording.")
    private boolean quiet;

    @Option(
            names = "--input",
            description = "Record what is typed too, but not while a line is asked for without echo, as passwords are.")
    private boolean input;

    @Option(names = "--title", paramLabel = "T", description = "What the recording is called.")
    private String title = "";

    @Option(
            names = "--idle-limit",
            paramLabel = "S",
            description = "Shorten pauses to so many seconds when it is played.")
    private double idleLimit;

    @Mixin
    private JournalKeeping keeping;

    @Option(names = "--return", description = "End with the program's exit status.")
    private boolean returnStatus;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "What to run; your shell if not given.")
    private List<String> command = List.of();

    /**
     * The command.
     *
     * @param streams where it reads and writes
     */
    public RecordCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(idleLimit >= 0 && idleLimit < MAX_IDLE_SECONDS)) {
            throw ToolException.usage("--idle-limit must be 0 to 999999999 seconds: " + idleLimit);
        }
        Path folder = directory == null ? OutputFolder.byTime(Path.of(""), "ringterm", LocalDateTime.now()) : directory;
        NewRecording.requireNew(folder);
        Recorder.Result result = headless || !canInteract() ? headless(folder) : interactive(folder);
        if (!quiet) {
            summarise(folder, result);
        }
        return returnStatus ? result.status() : ExitStatus.FINE;
    }

    private boolean canInteract() {
        if (Tty.isInteractive(streams)) {
            return true;
        }
        if (command.isEmpty()) {
            throw ToolException.usage(
                    "there is no terminal to record in; with --headless and a command none is needed");
        }
        return false;
    }

    private Recorder.Result headless(Path folder) throws IOException, InterruptedException {
        InputStream typing = Tty.isInputTerminal(streams) ? null : streams.in();
        return new Recorder(PtyLauncher.automatic())
                .headless(plan(folder, size == null ? TerminalSize.DEFAULT : size), typing);
    }

    private Recorder.Result interactive(Path folder) throws IOException, InterruptedException {
        if (!quiet) {
            streams.say("ringterm: recording to " + folder + "; it ends when the program does");
        }
        Recorder.Result result;
        try (RawTerminal screen = RawTerminal.open()) {
            TerminalSize initial = size == null ? new TerminalSize(screen.columns(), screen.rows()) : size;
            result = new Recorder(PtyLauncher.automatic()).interactive(plan(folder, initial), screen, size == null);
        }
        // The screen that the program was shown on is gone; what it left there stays with the person, as without us.
        for (String line : result.left()) {
            streams.print(line + "\n");
        }
        return result;
    }

    private RecordPlan plan(Path folder, TerminalSize initial) {
        PtyCommand program =
                new PtyCommand(arguments(), PtyEnvironment.of(System.getenv()), initial.columns(), initial.rows());
        OpenPayload open = OpenPayload.of(initial.columns(), initial.rows()).withDescription(title, program.text());
        return new RecordPlan(folder, program, open, input, keeping::applyTo, idleLimit);
    }

    private List<String> arguments() {
        if (!command.isEmpty()) {
            return command;
        }
        String shell = System.getenv("SHELL");
        return List.of(shell == null || shell.isEmpty() ? "/bin/sh" : shell);
    }

    private void summarise(Path folder, Recorder.Result result) {
        LaneStats stats = result.stats();
        streams.say("ringterm: recorded " + stats.apply().events() + " events, "
                + stats.apply().bytes() + " bytes, to " + folder
                + (result.status() == 0 ? "" : "; the program ended with status " + result.status()));
        String name = CommandName.get();
        streams.say("ringterm: try '" + name + " play " + folder + "' or '" + name + " verify " + folder + "'");
    }
}
