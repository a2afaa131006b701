package io.ringterm.bench.many;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import org.HdrHistogram.Histogram;

/**
 * What one session's keys wait for their frames: alone, and while another session of the lane is written to as fast as it
 * takes it.
 *
 * @param alone latencies without the flood
 * @param flooded latencies beside it
 * @param floodEvents events that the flood sent meanwhile
 */
public record Fairness(Percentiles alone, Percentiles flooded, long floodEvents) {
    private static final long KEY_EVERY_NANOS = 2_000_000;
    private static final long HIGHEST_NANOS = 60_000_000_000L;

    /**
     * Measures.
     *
     * @param layout threads of the lane
     * @param journal whether a journal is kept
     * @param scratch an existing folder for it
     * @param nanos how long each of both
     * @return what was found
     */
    public static Fairness measure(Layout layout, boolean journal, Path scratch, long nanos) {
        try (Rig rig = new Rig(layout, journal, scratch, 4_096)) {
            rig.open(2);
            Session victim = rig.session(0);
            AtomicLong shown = new AtomicLong();
            victim.view((from, sequence, stamp, frame) -> shown.set(System.nanoTime()));
            type(victim, shown, nanos / 2);
            Percentiles alone = type(victim, shown, nanos);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicLong sent = new AtomicLong();
            Thread flood = flood(rig.session(1), stop, sent);
            try {
                while (sent.get() == 0 && flood.isAlive()) {
                    LockSupport.parkNanos(KEY_EVERY_NANOS);
                }
                type(victim, shown, nanos / 4);
                return new Fairness(alone, type(victim, shown, nanos), sent.get());
            } finally {
                stop.set(true);
                join(flood);
            }
        }
    }

    /** A key each 2 ms at most, the next once the one before is shown. */
    private static Percentiles type(Session session, AtomicLong shown, long nanos) {
        byte[][] keys = {
            "\u001b[Ha".getBytes(StandardCharsets.US_ASCII), "\u001b[Hb".getBytes(StandardCharsets.US_ASCII)
        };
        Histogram waits = new Histogram(HIGHEST_NANOS, 3);
        long end = System.nanoTime() + nanos;
        int turn = 0;
        do {
            shown.set(0);
            long start = System.nanoTime();
            session.write(keys[turn]);
            session.flush(Rig.PATIENCE);
            long seen = shown.get();
            waits.recordValue(Math.max(1, Math.min(HIGHEST_NANOS, (seen == 0 ? System.nanoTime() : seen) - start)));
            turn ^= 1;
            LockSupport.parkNanos(KEY_EVERY_NANOS - (System.nanoTime() - start));
        } while (System.nanoTime() < end);
        return Percentiles.of(waits);
    }

    private static Thread flood(Session session, AtomicBoolean stop, AtomicLong sent) {
        byte[] text = Workload.SGR_256_LOG.bytes(80, 24, 4_096);
        Thread thread = new Thread(
                () -> {
                    while (!stop.get()) {
                        session.write(text, 0, 4_096);
                        sent.incrementAndGet();
                    }
                },
                "bench-flood");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
