package io.ringterm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import io.ringterm.bench.profile.Profiler;
import io.ringterm.bench.report.FlameGraph;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench profile}. */
@Command(
        name = "profile",
        description = "Run another benchmark under the flight recorder and write a flame graph, one HTML file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProfileCommand implements Callable<Integer> {
    private final Streams streams;
    private final Supplier<CommandLine> bench;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            defaultValue = "profile.html",
            description = "Where the graph goes (${DEFAULT-VALUE}).")
    private Path html;

    @Option(names = "--jfr", paramLabel = "FILE", description = "Keep the recording of the flight recorder too.")
    private Path jfr;

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "1..*",
            description = "Which, with its options: throughput --workload scrolling.")
    private List<String> line = new ArrayList<>();

    ProfileCommand(Streams streams, Supplier<CommandLine> bench) {
        this.streams = streams;
        this.bench = bench;
    }

    @Override
    public Integer call() throws Exception {
        if (line.get(0).equals("profile")
                || line.get(0).equals("compare")
                || line.get(0).equals("startup")) {
            throw ToolException.usage(line.get(0) + " cannot be profiled: what it measures is not in this JVM");
        }
        List<Exception> failures = new ArrayList<>();
        CommandLine other = bench.get()
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    failures.add(failure);
                    return ExitStatus.INCONCLUSIVE;
                })
                .setParameterExceptionHandler((failure, arguments) -> {
                    failures.add(ToolException.usage(failure.getMessage()));
                    return ExitStatus.USAGE;
                });
        Profiler.Profile profile = Profiler.run(() -> other.execute(line.toArray(String[]::new)), jfr);
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        Files.writeString(html, FlameGraph.of("ringterm bench " + String.join(" ", line), profile.stacks()));
        streams.say("bench: " + profile.stacks().samples() + " samples in " + html);
        return profile.result();
    }
}
