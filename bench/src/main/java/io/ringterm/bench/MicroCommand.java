package io.ringterm.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.libc.Availability;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench micro}: JMH on the benchmarks of package {@code micro}, each in JVMs of its own. */
@Command(
        name = "micro",
        description = "Run the JMH benchmarks of the stages.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MicroCommand implements Callable<Integer> {
    private static final String PACKAGE = "io\\.ringterm\\.bench\\.micro\\.";

    private static final String NEEDS_THE_C_LIBRARY = PACKAGE + "BoundaryBenchmark\\.foreign";

    /** What Chronicle needs; where this JVM has it from its jar's manifest, a fork would not inherit it. */
    private static final String[] CHRONICLE = {
        "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED"
    };

    private static final int FIRST_TO_WARN_OF_UNSAFE = 24;

    private final Streams streams;

    @Parameters(
            paramLabel = "REGEX",
            arity = "0..*",
            description = "Which: a part of the name, such as Parser. All by default.")
    private List<String> patterns = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "A profiler of JMH; gc tells bytes allocated an operation.")
    private List<String> profilers = new ArrayList<>();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE,…",
            description = "Values of a parameter.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--forks", paramLabel = "N", description = "JVMs for each benchmark; 0 runs in this one.")
    private Integer forks;

    @Option(names = "--iterations", paramLabel = "N", description = "Measured iterations a fork.")
    private Integer iterations;

    @Option(names = "--warm-ups", paramLabel = "N", description = "Iterations before them.")
    private Integer warmUps;

    @Option(names = "--time", paramLabel = "MS", description = "Milliseconds an iteration.")
    private Long millis;

    @Option(names = "--result", paramLabel = "FILE", description = "Write JMH's JSON.")
    private Path result;

    MicroCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RunnerException {
        PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
        try {
            new Runner(options().build(), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL)).run();
        } catch (NoBenchmarksException e) {
            throw ToolException.usage("no benchmark has " + String.join(" or ", patterns) + " in its name");
        }
        return ExitStatus.FINE;
    }

    private ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options =
                new OptionsBuilder().shouldFailOnError(true).jvmArgsAppend(flags());
        if (Availability.missing().isPresent()) {
            options.exclude(NEEDS_THE_C_LIBRARY);
        }
        if (patterns.isEmpty()) {
            options.include(PACKAGE);
        }
        patterns.forEach(pattern -> options.include(PACKAGE + ".*" + pattern));
        profilers.forEach(options::addProfiler);
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw ToolException.usage("a parameter is NAME=VALUE,…: " + parameter);
            }
            options.param(
                    parameter.substring(0, equals),
                    parameter.substring(equals + 1).split(","));
        }
        if (forks != null) {
            options.forks(forks);
        }
        if (iterations != null) {
            options.measurementIterations(iterations);
        }
        if (warmUps != null) {
            options.warmupIterations(warmUps);
        }
        if (millis != null) {
            options.measurementTime(TimeValue.milliseconds(millis)).warmupTime(TimeValue.milliseconds(millis));
        }
        if (result != null) {
            options.resultFormat(ResultFormatType.JSON).result(result.toString());
        }
        return options;
    }

    private static String[] flags() {
        Stream<String> newer = Runtime.version().feature() < FIRST_TO_WARN_OF_UNSAFE
                ? Stream.empty()
                : Stream.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
        return Stream.concat(Stream.of(CHRONICLE), newer).toArray(String[]::new);
    }
}
