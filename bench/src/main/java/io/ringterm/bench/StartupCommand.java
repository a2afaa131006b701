package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.report.Report;
import io.ringterm.bench.startup.Startup;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringterm bench startup}. */
@Command(
        name = "startup",
        description =
                "Tell how long the command takes to start: --version, and until a recording's first event is kept.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StartupCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "10",
            description = "Starts of each kind, in turns; two more go before (${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            description = "What to start; the launcher that started this where it is a file.")
    private Path launcher;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    StartupCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (starts < 1 || starts > 10_000) {
            throw ToolException.usage("starts must be 1 to 10000: starts=" + starts);
        }
        List<String> command = command();
        double[] version = new double[starts];
        double[] event = new double[starts];
        try (TemporaryDirectory scratch = new TemporaryDirectory()) {
            Startup startup = new Startup(command);
            for (int i = -2; i < starts; i++) {
                double first = startup.version() / 1e6;
                double second = startup.firstEvent(scratch.path()) / 1e6;
                if (i >= 0) {
                    version[i] = first;
                    event[i] = second;
                }
            }
        } catch (IOException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
        Report report = new Report("startup", Machine.here(), starts + " starts of " + String.join(" ", command));
        row(report, "--version", Spread.of(version));
        row(report, "record, first event journaled", Spread.of(event));
        streams.print(json ? report.json() : report.text());
        return ExitStatus.FINE;
    }

    private static void row(Report report, String what, Spread millis) {
        report.row("start", what, "median ms", millis.median(), "min ms", millis.min(), "max ms", millis.max());
    }

    private List<String> command() {
        if (launcher != null) {
            if (!Files.isExecutable(launcher)) {
                throw ToolException.usage("cannot be run: " + launcher);
            }
            return List.of(launcher.toAbsolutePath().toString());
        }
        Path own = Path.of(CommandName.get());
        if (Files.isExecutable(own) && Files.isRegularFile(own)) {
            return List.of(own.toAbsolutePath().toString());
        }
        throw ToolException.usage("which launcher? --launcher says it");
    }
}
