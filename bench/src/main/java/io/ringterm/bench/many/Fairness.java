package io.ringterm.bench.many;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.ringterm.Terminal;
import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.load.WarmUp;
import io.ringterm.bench.probe.ThreadTimes;
import io.ringterm.bench.probe.ThreadsProbe;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import org.HdrHistogram.Histogram;

/**
 * What one session's keys wait for their frames: alone, while another session of the lane is written to as fast as it
 * takes it, and, as a control, while a thread that has nothing to do with the engine works on the same bytes: what a
 * machine with so many processors does to a key beside a busy thread. The three take turns, as a machine's speed changes.
 *
 * @param alone latencies without the flood
 * @param flooded latencies beside it
 * @param control latencies beside a terminal that is written to outside of the engine
 * @param floodEvents events that the flood sent meanwhile
 * @param controlEvents pieces as long as an event that the control's terminal took meanwhile
 * @param threads what each thread had of the processors beside the flood
 */
public record Fairness(
        Percentiles alone,
        Percentiles flooded,
        Percentiles control,
        long floodEvents,
        long controlEvents,
        List<ThreadTimes> threads) {
    private static final long KEY_EVERY_NANOS = 2_000_000;
    private static final int WAYS = 3;
    private static final int TURNS = 10;
    private static final int FLOOD_BYTES = 4_096;
    /** In turn, so that each changes what is shown. */
    private static final byte[][] KEYS = {
        "\u001b[Ha".getBytes(StandardCharsets.US_ASCII), "\u001b[Hb".getBytes(StandardCharsets.US_ASCII)
    };

    /** Copies the list. */
    public Fairness {
        threads = List.copyOf(threads);
    }

    /**
     * Tells how much longer keys wait beside the flood.
     *
     * @return P99 beside it over P99 alone
     */
    public double ratio() {
        return (double) flooded.p99() / Math.max(1, alone.p99());
    }

    /**
     * Tells how much longer keys wait beside the control.
     *
     * @return P99 beside it over P99 alone
     */
    public double controlRatio() {
        return (double) control.p99() / Math.max(1, alone.p99());
    }

    /**
     * Measures.
     *
     * @param layout threads of the lane
     * @param journal whether a journal is kept
     * @param scratch an existing folder for it
     * @param nanos how long each of the three
     * @return what was found
     */
    public static Fairness measure(Layout layout, boolean journal, Path scratch, long nanos) {
        try (Rig rig = new Rig(layout, journal, scratch, FLOOD_BYTES)) {
            rig.open(2);
            Turns warmUp = new Turns(rig, nanos / TURNS);
            WarmUp.here().goOn(WAYS * nanos / TURNS, () -> warmUp.take(1));
            Turns turns = new Turns(rig, nanos / TURNS);
            turns.take(TURNS);
            return turns.result();
        }
    }

    /** The three in turns. */
    private static final class Turns {
        private final byte[] text = Workload.SGR_256_LOG.bytes(80, 24, FLOOD_BYTES);
        private final Session victim;
        private final Session flooded;
        private final Terminal outside = new Terminal(80, 24);
        private final long nanos;
        private int turn;
        private final AtomicLong shown = new AtomicLong();
        private final Series alone = Series.of("alone", "a key alone");
        private final Series beside = Series.of("flooded", "a key beside a flood");
        private final Series control = Series.of("control", "a key beside a thread outside of the engine");
        private List<ThreadTimes> threads = List.of();
        private long events;
        private long controlEvents;

        Turns(Rig rig, long nanos) {
            victim = rig.session(0);
            flooded = rig.session(1);
            this.nanos = nanos;
            victim.view((from, sequence, stamp, frame) -> shown.set(System.nanoTime()));
        }

        void take(int turns) {
            for (int i = 0; i < turns; i++) {
                type(alone.histogram());
                try (Busy busy = Busy.start("bench-control", () -> {
                    outside.write(text);
                    outside.cut();
                })) {
                    type(control.histogram());
                    controlEvents += busy.rounds();
                }
                try (Busy busy = Busy.start("bench-flood", () -> flooded.write(text, 0, FLOOD_BYTES))) {
                    ThreadsProbe probe = ThreadsProbe.start();
                    long before = busy.rounds();
                    type(beside.histogram());
                    events += busy.rounds() - before;
                    threads = ThreadTimes.sum(threads, probe.stop());
                }
            }
        }

        Fairness result() {
            return new Fairness(
                    Percentiles.of(alone.histogram()),
                    Percentiles.of(beside.histogram()),
                    Percentiles.of(control.histogram()),
                    events,
                    controlEvents,
                    threads);
        }

        /** A key each 2 ms at most, the next once the one before is shown. */
        private void type(Histogram waits) {
            long end = System.nanoTime() + nanos;
            do {
                shown.set(0);
                long start = System.nanoTime();
                victim.write(KEYS[turn]);
                victim.flush(Rig.PATIENCE);
                long seen = shown.get();
                waits.recordValue(Math.max(1, (seen == 0 ? System.nanoTime() : seen) - start));
                turn ^= 1;
                LockSupport.parkNanos(KEY_EVERY_NANOS - (System.nanoTime() - start));
            } while (System.nanoTime() < end);
        }
    }
}
