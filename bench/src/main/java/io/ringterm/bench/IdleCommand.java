package io.ringterm.bench;

import java.io.IOException;
import java.util.concurrent.Callable;

import io.ringterm.bench.many.IdleRun;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.report.Report;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm bench idle}. */
@Command(
        name = "idle",
        description = "Tell what open sessions cost while nothing happens.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class IdleCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many sessions (${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--duration", paramLabel = "S", defaultValue = "10", description = "Seconds (${DEFAULT-VALUE}).")
    private double duration;

    @Option(
            names = "--settle",
            paramLabel = "S",
            defaultValue = "3",
            description = "Seconds before that (${DEFAULT-VALUE}).")
    private double settle;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private EngineOptions engine;

    IdleCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > 100_000) {
            throw ToolException.usage("sessions must be 1 to 100000: sessions=" + count);
        }
        Usage usage;
        try {
            usage = IdleRun.run(
                    count,
                    engine.layout(),
                    engine.journal(),
                    engine.scratch(),
                    Seconds.nanos("--settle", settle),
                    Seconds.nanos("--duration", duration));
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
        Report report = new Report("idle", Machine.here(), "sessions at rest, " + engine.about())
                .row(
                        "sessions",
                        count,
                        "% of a core",
                        usage.cores() * 100,
                        "CPU ms/s",
                        usage.cores() * 1_000,
                        "bytes allocated",
                        usage.allocatedBytes(),
                        "RSS MiB",
                        usage.rssAfter() / 1048576.0);
        streams.print(json ? report.json() : report.text());
        return ExitStatus.FINE;
    }
}
