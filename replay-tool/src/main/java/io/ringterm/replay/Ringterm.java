package io.ringterm.replay;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import io.ringterm.journal.ChronicleJournal;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code ringterm} command. */
@Command(
        name = "ringterm",
        description = "A headless terminal engine for the JVM and the flight recorder around it.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 fine, 1 mismatch or regression, 2 usage, 3 damaged recording,",
            "4 inconclusive, 130 interrupted."
        })
public final class Ringterm implements Callable<Integer> {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Where something fails, say where in the program.")
    private boolean debug;

    private Ringterm() {}

    /**
     * Runs the command and ends the process.
     *
     * @param args the command line
     */
    public static void main(String... args) {
        if (args.length > 0 && CommandTable.RECORDING.contains(args[0])) {
            ChronicleJournal.prepare();
        }
        System.exit(run(Streams.system(), args));
    }

    /**
     * Runs the command.
     *
     * @param streams where it reads and writes
     * @param args the command line
     * @return one of {@link io.ringterm.replay.console.ExitStatus}
     */
    public static int run(Streams streams, String... args) {
        return args.length == 1 && args[0].equals("--version") ? version(streams) : parseAndRun(streams, args);
    }

    /** Scripts ask for the version often, and picocli takes longer to load than this takes to say. */
    private static int version(Streams streams) {
        try {
            streams.print(Version.text() + "\n");
            return ExitStatus.FINE;
        } catch (IOException e) {
            return ExitStatus.BROKEN_PIPE;
        }
    }

    private static int parseAndRun(Streams streams, String... args) {
        Ringterm root = new Ringterm();
        CommandLine line = new CommandLine(root);
        new CommandTable(streams).wanted(args).forEach((name, maker) -> line.addSubcommand(name, maker.get()));
        Failures failures = new Failures(streams.err(), () -> root.debug);
        line.setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(streams.err(), true))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        int status = execute(line, failures, args);
        line.getOut().flush();
        return status;
    }

    /** A recording may ask for more than there is, by its limits: an error as any other. */
    private static int execute(CommandLine line, Failures failures, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return failures.memory();
        }
    }

    @Override
    public Integer call() {
        throw ToolException.usage("which command? Try 'ringterm --help', or 'ringterm demo' to see what it does.");
    }
}
