package io.ringterm.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.ringterm.bench.many.ClosedLoop;
import io.ringterm.bench.many.Footprint;
import io.ringterm.bench.many.Rig;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.ResidentSet;
import io.ringterm.bench.report.Report;
import io.ringterm.bench.soak.Trend;
import io.ringterm.engine.EngineException;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm bench soak}. */
@Command(
        name = "soak",
        description = {
            "Send events for a long time and tell whether memory grows with them.",
            "",
            "Exit status 1 where resident memory or the heap surely grows, and by more than the limit."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SoakCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final int FEWEST_SAMPLES = 5;
    /** Looks at events that a fast machine sends before {@link #every} is over. */
    private static final long SHARES = 20;

    private final Streams streams;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000000",
            description = "Stop after so many (${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--duration",
            paramLabel = "S",
            defaultValue = "86400",
            description = "Stop after so many seconds (${DEFAULT-VALUE}).")
    private double duration;

    @Option(
            names = "--every",
            paramLabel = "S",
            defaultValue = "10",
            description =
                    "Seconds between two looks at memory (${DEFAULT-VALUE}), if a 20th of the events takes longer.")
    private double every;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "30",
            description = "Seconds before the first look: history fills (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "10",
            description = "Terminals, in turns (${DEFAULT-VALUE}).")
    private int sessions;

    @Option(
            names = "--payload",
            paramLabel = "B",
            defaultValue = "32",
            description = "Bytes an event (${DEFAULT-VALUE}).")
    private int payload;

    @Option(
            names = "--limit",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "The most that memory may grow (${DEFAULT-VALUE}).")
    private double limit;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private EngineOptions engine;

    private final List<Double> sent = new ArrayList<>();
    private final List<Double> heap = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();

    SoakCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (sessions < 1 || sessions > 100_000 || payload < 1 || payload > 16_384 || events < 1) {
            throw ToolException.usage("sessions must be 1 to 100000, payload 1 to 16384, events at least 1: sessions="
                    + sessions + ", payload=" + payload + ", events=" + events);
        }
        ClosedLoop.Result last;
        try {
            last = run(Seconds.nanos("--every", every), Seconds.nanos("--duration", duration), nanosOfWarmUp());
        } catch (EngineException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
        if (sent.size() < FEWEST_SAMPLES) {
            throw ToolException.inconclusive(
                    "only " + sent.size() + " looks at memory: send more (--events, --duration), or look more often"
                            + " (--every)",
                    null);
        }
        Report report = new Report(
                "soak",
                Machine.here(),
                sessions + " sessions, events of " + payload + " bytes as fast as they go, " + engine.about() + ", "
                        + sent.size() + " looks, the last at " + Math.round(last.rate()) + " events/s");
        Trend heapTrend = row(report, "heap after collection", heap);
        Trend residentTrend = row(report, "resident memory", resident);
        boolean grows = tooMuch(heapTrend) || tooMuch(residentTrend);
        report.remark(grows ? "memory grows" : "memory does not grow by more than " + limit + " %");
        streams.print(json ? report.json() : report.text());
        return grows ? ExitStatus.MISMATCH : ExitStatus.FINE;
    }

    private long nanosOfWarmUp() {
        return Seconds.nanos("--warm-up", warmUp);
    }

    private ClosedLoop.Result run(long interval, long most, long before) {
        try (Rig rig = new Rig(engine.layout(), engine.journal(), engine.scratch(), payload)) {
            rig.open(sessions);
            ClosedLoop loop = ClosedLoop.ofLogs(rig, payload);
            loop.run(before);
            long start = System.nanoTime();
            long share = (events + SHARES - 1) / SHARES;
            long total = 0;
            ClosedLoop.Result last;
            do {
                last = loop.run(interval, Math.min(share, events - total));
                total += last.events();
                look(total);
            } while (total < events && System.nanoTime() - start < most);
            return last;
        }
    }

    private void look(long total) {
        sent.add(total / MILLION);
        heap.add((double) Footprint.heap());
        resident.add((double) ResidentSet.bytes());
        streams.say(String.format(
                Locale.ROOT,
                "bench: %,d events, heap %.1f MiB, RSS %.1f MiB",
                total,
                heap.get(heap.size() - 1) / 1048576,
                resident.get(resident.size() - 1) / 1048576));
    }

    private Trend row(Report report, String what, List<Double> values) {
        Trend trend = Trend.of(array(sent), array(values));
        report.row(
                "memory",
                what,
                "first MiB",
                values.get(0) / 1048576,
                "last MiB",
                values.get(values.size() - 1) / 1048576,
                "KiB/10^6 events",
                signed(trend.slope() / 1_024),
                "99 % interval",
                signed(trend.low() / 1_024) + " to " + signed(trend.high() / 1_024),
                "growth",
                String.format(Locale.ROOT, "%+.1f %%", trend.growth() * 100));
        return trend;
    }

    private boolean tooMuch(Trend trend) {
        return trend.rises() && trend.growth() * 100 > limit;
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
