package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.ringterm.Terminal;
import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.peers.Peers;
import io.ringterm.bench.peers.PeersRun;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.ResidentSet;
import io.ringterm.bench.report.PeersReport;
import io.ringterm.bench.report.Report;
import io.ringterm.bench.report.ThroughputJson;
import io.ringterm.bench.report.ThroughputText;
import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Throughput;
import io.ringterm.bench.throughput.ThroughputPlan;
import io.ringterm.bench.throughput.ThroughputResult;
import io.ringterm.bench.throughput.ThroughputRun;
import io.ringterm.bench.workload.Workload;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm bench throughput}. */
@Command(
        name = "throughput",
        description = "Feed terminal output to one terminal with history, on one thread, and tell MB/s.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ThroughputCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "What programs wrote to a terminal; generated workloads where none is given.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--workload",
            paramLabel = "NAME",
            split = ",",
            description = "Generated workloads to feed; all by default.")
    private List<String> workloads = new ArrayList<>();

    @Option(
            names = "--size",
            paramLabel = "CxR",
            defaultValue = "80x24",
            converter = TerminalSize.Converter.class,
            description = "The terminal's size (${DEFAULT-VALUE}).")
    private TerminalSize size;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "7",
            description = "Measured passes of each (${DEFAULT-VALUE}).")
    private int passes;

    @Option(
            names = "--pass",
            paramLabel = "S",
            defaultValue = "0.25",
            description = "Seconds a pass (${DEFAULT-VALUE}).")
    private double pass;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "3",
            description = "Seconds before the first pass (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--peer", description = "Print 'RESULT ringterm MEDIAN MIN MAX' for a harness of several engines.")
    private boolean peer;

    @Option(
            names = "--peers",
            description = "Feed other engines too, in turns: JLine, and JediTermFX, xterm.js, Ghostty, libvterm where"
                    + " they are installed.")
    private boolean peers;

    @Option(
            names = "--peer-classpath",
            paramLabel = "JARS",
            description = "JediTermFX's jars, and those it needs, as java -cp takes them.")
    private String peerClasspath;

    @Option(
            names = "--peer-command",
            paramLabel = "NAME=LINE",
            description =
                    "One more: a command line with {file} {cols} {rows} that prints 'RESULT name median min max'.")
    private Map<String, String> peerCommands = new LinkedHashMap<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Turns of each engine on each input, for --peers (${DEFAULT-VALUE}).")
    private int rounds;

    ThroughputCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ThroughputPlan plan = plan();
        List<Input> inputs = inputs();
        if (peers) {
            return beside(plan, inputs);
        }
        long before = ResidentSet.bytes();
        List<Throughput> results = new ThroughputRun(plan, System::nanoTime)
                .run(inputs, () -> new Terminal(plan.columns(), plan.rows())::write);
        ThroughputResult result = new ThroughputResult(plan, Machine.here(), results, before, ResidentSet.bytes());
        streams.print(text(result));
        return ExitStatus.FINE;
    }

    private int beside(ThroughputPlan plan, List<Input> inputs) throws IOException {
        if (rounds < 1 || rounds > 1_000) {
            throw ToolException.usage("rounds must be 1 to 1000: rounds=" + rounds);
        }
        try (TemporaryDirectory scratch = new TemporaryDirectory()) {
            PeersRun run = new PeersRun(plan, rounds, what -> streams.say("bench: " + what));
            List<PeersRun.Score> scores = run.run(inputs, Peers.all(scratch.path(), peerClasspath, peerCommands));
            Report report = PeersReport.of(plan, rounds, scores, run.missing());
            streams.print(json ? report.json() : report.text());
        }
        return ExitStatus.FINE;
    }

    private String text(ThroughputResult result) {
        if (json) {
            return ThroughputJson.of(result);
        }
        return peer ? ThroughputText.peer(result) : ThroughputText.of(result);
    }

    private ThroughputPlan plan() {
        try {
            return new ThroughputPlan(
                    size.columns(),
                    size.rows(),
                    passes,
                    Seconds.nanos("--pass", pass),
                    Seconds.nanos("--warm-up", warmUp));
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        try {
            for (Path file : files) {
                inputs.add(Input.of(file));
            }
            for (String name : workloads) {
                inputs.add(Input.of(Workload.of(name), size.columns(), size.rows()));
            }
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
        if (inputs.isEmpty()) {
            for (Workload workload : Workload.values()) {
                inputs.add(Input.of(workload, size.columns(), size.rows()));
            }
        }
        return inputs;
    }
}
