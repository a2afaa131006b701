package io.ringterm.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.ringterm.bench.load.Feed;
import io.ringterm.bench.load.Knee;
import io.ringterm.bench.load.LoadPlan;
import io.ringterm.bench.load.LoadResult;
import io.ringterm.bench.load.LoadRun;
import io.ringterm.bench.load.Pace;
import io.ringterm.bench.many.ClosedLoop;
import io.ringterm.bench.many.Rig;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.report.KneeReport;
import io.ringterm.bench.report.LoadJson;
import io.ringterm.bench.report.LoadLog;
import io.ringterm.bench.report.LoadText;
import io.ringterm.bench.report.Report;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.WaitMode;
import io.ringterm.journal.Durability;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm bench load}. */
@Command(
        name = "load",
        description = {
            "Send events at a fixed rate, whatever becomes of them, and tell how late each was shown.",
            "",
            "A latency counts from when the event should have been sent. Beside it stands the noise floor: the same"
                    + " generator with nothing behind it, before and after."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LoadCommand implements Callable<Integer> {
    /** How events come. */
    private enum Mode {
        SUSTAINED,
        BURST,
        KNEE,
        CLOSED
    }

    private final Streams streams;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Events a second (${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--mode",
            paramLabel = "HOW",
            defaultValue = "sustained",
            description = {
                "sustained: an even flow; burst: each second's events at --burst-rate from its beginning on;"
                        + " knee: from --rate up until it is no longer carried; closed: as fast as they go"
                        + " (${DEFAULT-VALUE})."
            })
    private String mode;

    @Option(
            names = "--burst-rate",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Events a second within a burst (${DEFAULT-VALUE}).")
    private long burst;

    @Option(
            names = "--knee-limit",
            paramLabel = "MS",
            defaultValue = "0.5",
            description = "What P99 of a carried rate may be, milliseconds, or twice the noise floor"
                    + " (${DEFAULT-VALUE}).")
    private double kneeLimit;

    @Option(
            names = "--duration",
            paramLabel = "S",
            defaultValue = "10",
            description = "Seconds of load (${DEFAULT-VALUE}).")
    private double duration;

    @Option(
            names = "--payload",
            paramLabel = "B",
            defaultValue = "32",
            description = "Bytes an event (${DEFAULT-VALUE}).")
    private int payload;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "1",
            description = "Terminals, in turns (${DEFAULT-VALUE}).")
    private int sessions;

    @Option(
            names = "--size",
            paramLabel = "CxR",
            defaultValue = "80x24",
            converter = TerminalSize.Converter.class,
            description = "Each terminal's size (${DEFAULT-VALUE}).")
    private TerminalSize size;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--wait",
            paramLabel = "MODE",
            defaultValue = "blocking",
            description = "How they wait: blocking, sleeping, yielding or spinning (${DEFAULT-VALUE}).")
    private String waiting;

    @Option(
            names = "--durability",
            paramLabel = "WHAT",
            defaultValue = "process",
            description =
                    "What the journal survives: process, or machine, which waits for the disk (${DEFAULT-VALUE}).")
    private String durability;

    @Option(
            names = "--repeat",
            paramLabel = "R",
            defaultValue = "1",
            description = "Loads, each between two floors (${DEFAULT-VALUE}).")
    private int repeat;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "2",
            description = "Seconds before the first floor, then until the compiler is quiet (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--pace",
            paramLabel = "HOW",
            defaultValue = "park",
            description = "How the generator waits: park sleeps, spin takes a core (${DEFAULT-VALUE}).")
    private String pace;

    @Option(
            names = "--least-sleep",
            paramLabel = "US",
            defaultValue = "50",
            description = "A generator that sleeps does so for that many microseconds at least (${DEFAULT-VALUE}).")
    private double leastSleep;

    @Option(
            names = "--workload",
            paramLabel = "NAME",
            defaultValue = "sgr_256_log",
            description = "What events contain (${DEFAULT-VALUE}).")
    private String workload;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--hlog", paramLabel = "FILE", description = "Write the histograms as a log of HdrHistogram.")
    private Path hlog;

    LoadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        LoadPlan plan = plan();
        try {
            switch (one(Mode.class, "mode", mode)) {
                case CLOSED -> closed(plan);
                case KNEE -> knee(plan);
                default -> open(plan);
            }
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
        return ExitStatus.FINE;
    }

    private void open(LoadPlan plan) throws IOException {
        LoadResult result = run(plan);
        if (hlog != null) {
            try (OutputStream out = Files.newOutputStream(hlog)) {
                LoadLog.write(result, out);
            }
        }
        streams.print(json ? LoadJson.of(result) : LoadText.of(result));
    }

    private void closed(LoadPlan plan) throws IOException {
        Report report = new Report(
                "load",
                Machine.here(),
                plan.workload().label() + " in events of " + payload + " bytes as fast as they go, " + sessions
                        + " sessions of " + size.columns() + "x" + size.rows() + ", " + plan.layout()
                        + ", " + LoadText.journal(plan));
        try (Rig rig = new Rig(plan.layout(), plan.journal(), plan.durability(), engine.scratch(), payload, sessions)) {
            rig.open(sessions, size.columns(), size.rows());
            ClosedLoop loop =
                    new ClosedLoop(rig, Feed.of(plan.workload(), size.columns(), size.rows(), payload, sessions));
            loop.run(plan.warmUpNanos());
            for (int i = 0; i < repeat; i++) {
                ClosedLoop.Result result = loop.run(plan.durationNanos());
                report.row(
                        "repetition",
                        i + 1,
                        "events/s",
                        Math.round(result.rate()),
                        "MB/s",
                        result.megabytesPerSecond(),
                        "CPU ns/event",
                        result.cpuNanosPerEvent(),
                        "cores",
                        result.usage().cores(),
                        "RSS MiB",
                        result.usage().rssAfter() / 1048576.0);
            }
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
        streams.print(json ? report.json() : report.text());
    }

    private void knee(LoadPlan plan) throws IOException {
        List<Knee.Step> steps;
        try {
            steps = new Knee(plan, Seconds.nanos("--knee-limit", kneeLimit / 1e3), this::say).run();
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
        Report report = KneeReport.of(plan, steps);
        streams.print(json ? report.json() : report.text());
    }

    private void say(String what) {
        streams.say("bench: " + what);
    }

    private LoadResult run(LoadPlan plan) {
        try {
            return new LoadRun(plan, this::say).run();
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
    }

    private LoadPlan plan() {
        try {
            return new LoadPlan(
                    rate,
                    mode.equals("burst") ? burst : rate,
                    Seconds.nanos("--duration", duration),
                    payload,
                    sessions,
                    size.columns(),
                    size.rows(),
                    engine.layout(),
                    one(WaitMode.class, "wait", waiting),
                    engine.journal(),
                    one(Durability.class, "durability", durability),
                    engine.scratch(),
                    repeat,
                    Seconds.nanos("--warm-up", warmUp),
                    one(Pace.class, "pace", pace),
                    Seconds.nanos("--least-sleep", leastSleep / 1e6),
                    Workload.of(workload));
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    static <E extends Enum<E>> E one(Class<E> type, String option, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("--" + option + " does not know " + name);
    }
}
