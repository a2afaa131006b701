package io.ringterm.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.many.ClosedLoop;
import io.ringterm.bench.many.Fairness;
import io.ringterm.bench.many.Footprint;
import io.ringterm.bench.many.Rig;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.report.Report;
import io.ringterm.engine.EngineException;
import io.ringterm.event.Limits;
import io.ringterm.journal.Durability;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm bench sessions}. */
@Command(
        name = "sessions",
        description = "Many sessions on one engine: events a second, memory, and what a flooding one does to another.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SessionsCommand implements Callable<Integer> {
    private static final int MOST = 100_000;
    private static final int THREADS = 4;

    private final Streams streams;

    @Option(
            names = "--count",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,10,100,1000,10000",
            description = "How many sessions (${DEFAULT-VALUE}).")
    private List<Integer> counts;

    @Option(
            names = "--payload",
            paramLabel = "B",
            defaultValue = "32",
            description = "Bytes an event (${DEFAULT-VALUE}).")
    private int payload;

    @Option(
            names = "--duration",
            paramLabel = "S",
            defaultValue = "3",
            description = "Seconds for each count, after half of it as a warm-up (${DEFAULT-VALUE}).")
    private double duration;

    @Option(
            names = "--fill",
            paramLabel = "LINES",
            defaultValue = "0",
            description = "Full lines in each session when memory is looked at (${DEFAULT-VALUE}).")
    private int fill;

    @Option(
            names = "--memory",
            description = "Look at memory only: a JVM that has measured something else before is a larger one.")
    private boolean memory;

    @Option(names = "--fairness", description = "Look at fairness only.")
    private boolean fairness;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private EngineOptions engine;

    SessionsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        check();
        long nanos = nanos();
        Report report = new Report("sessions", Machine.here(), about());
        try {
            if (memory) {
                memory(report);
            } else if (fairness) {
                fairness(report, nanos);
            } else {
                for (int count : counts) {
                    streams.say("bench: " + count + " sessions");
                    row(report, count, nanos);
                }
                fairness(report, nanos);
            }
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
        streams.print(json ? report.json() : report.text());
        return ExitStatus.FINE;
    }

    private String about() {
        String what = memory
                ? fill + " full lines in each, "
                : fairness ? "keys, a flood of 4 KiB events, " : "events of " + payload + " bytes as fast as they go, ";
        return what + engine.about();
    }

    private void memory(Report report) {
        for (int count : counts) {
            streams.say("bench: " + count + " sessions");
            Footprint footprint = footprint(count);
            report.row(
                    "sessions",
                    count,
                    "heap KiB/session",
                    footprint.heapBytesPerSession() / 1_024,
                    "RSS MiB",
                    footprint.rss() / 1048576.0);
        }
    }

    private void fairness(Report report, long nanos) {
        streams.say("bench: fairness");
        fairness(report, Fairness.measure(engine.layout(), engine.journal(), engine.scratch(), nanos));
    }

    private void row(Report report, int count, long nanos) {
        ClosedLoop.Result result;
        try (Rig rig =
                new Rig(engine.layout(), engine.journal(), Durability.PROCESS, engine.scratch(), payload, count)) {
            rig.open(count);
            ClosedLoop loop = ClosedLoop.ofLogs(rig, payload);
            loop.run(nanos / 2);
            result = loop.run(nanos);
        }
        Footprint footprint = footprint(count);
        report.row(
                "sessions",
                count,
                "events/s",
                Math.round(result.rate()),
                "CPU ns/event",
                result.cpuNanosPerEvent(),
                "heap KiB/session",
                footprint.heapBytesPerSession() / 1_024,
                "RSS MiB",
                footprint.rss() / 1048576.0);
    }

    private Footprint footprint(int count) {
        return Footprint.measure(count, fill, engine.layout(), engine.journal(), engine.scratch());
    }

    private static void fairness(Report report, Fairness fair) {
        report.remark("fairness: a key waits " + waits(fair.alone()) + " alone; " + waits(fair.flooded())
                + " beside a session that floods (" + fair.floodEvents() + " events); "
                + String.format(Locale.ROOT, "P99 %.1f times", fair.ratio()));
        report.remark("control: " + waits(fair.control())
                + " beside a thread that writes the same to a terminal outside of the engine (" + fair.controlEvents()
                + " pieces); "
                + String.format(Locale.ROOT, "P99 %.1f times", fair.controlRatio()));
        fair.threads().stream()
                .limit(THREADS)
                .forEach(thread -> report.remark(String.format(
                        Locale.ROOT,
                        "beside the flood %s ran %d ms and waited %d ms for a processor",
                        thread.name(),
                        thread.runNanos() / 1_000_000,
                        thread.waitNanos() / 1_000_000)));
    }

    private static String waits(Percentiles waits) {
        return String.format(Locale.ROOT, "P50 %.1f µs, P99 %.1f µs", waits.p50() / 1e3, waits.p99() / 1e3);
    }

    private long nanos() {
        try {
            return Seconds.nanos("--duration", duration);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private void check() {
        for (int count : counts) {
            if (count < 1 || count > MOST) {
                throw ToolException.usage("sessions must be 1 to " + MOST + ": sessions=" + count);
            }
        }
        if (payload < 1 || payload > Limits.MAX_EVENT_BYTES) {
            throw ToolException.usage("payload must be 1 to " + Limits.MAX_EVENT_BYTES + ": payload=" + payload);
        }
        if (fill < 0) {
            throw ToolException.usage("lines must not be below 0: fill=" + fill);
        }
    }
}
