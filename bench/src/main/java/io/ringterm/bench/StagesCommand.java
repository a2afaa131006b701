package io.ringterm.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.bench.report.StagesJson;
import io.ringterm.bench.report.StagesLog;
import io.ringterm.bench.report.StagesText;
import io.ringterm.bench.stages.StagesPlan;
import io.ringterm.bench.stages.StagesResult;
import io.ringterm.bench.stages.StagesRun;
import io.ringterm.bench.workload.Workload;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringterm bench stages}. */
@Command(
        name = "stages",
        description = "Tell what parse, apply, cut and the ring cost a thread, by its own processor time.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StagesCommand implements Callable<Integer> {
    private final Streams streams;

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
            defaultValue = "30",
            description = "Measured passes of 128 KiB of each (${DEFAULT-VALUE}).")
    private int passes;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "0.5",
            description = "Seconds of processor time each is fed before the first pass (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--hlog", paramLabel = "FILE", description = "Write the passes as a log of HdrHistogram.")
    private Path hlog;

    StagesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isCurrentThreadCpuTimeSupported()) {
            throw ToolException.inconclusive("this system does not tell a thread's processor time", null);
        }
        StagesResult result = new StagesRun(plan(), threads::getCurrentThreadCpuTime).run();
        if (hlog != null) {
            try (OutputStream out = Files.newOutputStream(hlog)) {
                StagesLog.write(result, out);
            }
        }
        streams.print(json ? StagesJson.of(result) : StagesText.of(result));
        return ExitStatus.FINE;
    }

    private StagesPlan plan() {
        try {
            List<Workload> wanted = workloads.isEmpty()
                    ? List.of(Workload.values())
                    : workloads.stream().map(Workload::of).toList();
            return new StagesPlan(size.columns(), size.rows(), passes, Seconds.nanos("--warm-up", warmUp), wanted);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }
}
