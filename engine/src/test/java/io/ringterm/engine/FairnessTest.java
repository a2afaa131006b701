package io.ringterm.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.ringterm.Stages;
import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Eventually.await;
import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What one session may do to the others of its lane, counted in bytes and events. */
class FairnessTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);
    private static final int PIECE = 1_024;

    /** Writes until so much was taken, and then as often again as would take twice that. */
    private static long flood(Session session, long bytes, int piece) throws InterruptedException {
        byte[] text = new byte[piece];
        Arrays.fill(text, (byte) 'f');
        long[] taken = {0};
        await(
                () -> {
                    int more = piece;
                    while (more > 0 && taken[0] < bytes) {
                        more = session.tryWrite(text, 0, piece);
                        taken[0] += more;
                    }
                    return taken[0] >= bytes;
                },
                "the session may write that much");
        for (long i = 0; i < 2 * bytes / piece; i++) {
            taken[0] += session.tryWrite(text, 0, piece);
        }
        return taken[0];
    }

    private static Engine held(Layout layout, MemoryEventLog log) {
        return Engine.builder()
                .layout(layout)
                .slotBytes(PIECE)
                .journal(lane -> log)
                .build();
    }

    /** Where one thread is stuck in the journal, nearly all short pieces share slots. */
    @ParameterizedTest
    @CsvSource({"FUSED, 1024", "SINGLE, 1024", "SINGLE, 32"})
    void letsFloodBeAheadOfTheStagesByItsQuotaWhereTheLaneIsShared(Layout layout, int piece) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = held(layout, log)) {
                Session flood = engine.open(80, 24);
                Session neighbour = engine.open(80, 24);
                neighbour.flush(TIMEOUT);
                log.hold();
                long taken = flood(flood, Quota.BYTES - PIECE, piece);
                assertTrue(taken <= Quota.BYTES + piece, "taken=" + taken);
                neighbour.write(ascii("key"));
                log.release();
                await(() -> flood.tryWrite(ascii("more"), 0, 4) == 4, "what was taken has gone through");
                neighbour.flush(TIMEOUT);
            }
            List<MemoryEventLog.Event> events = log.events();
            long before = 0;
            for (MemoryEventLog.Event event : events) {
                if (event.session() == 1 && event.kind() == EventKind.OUTPUT) {
                    break;
                }
                before += event.session() == 0 && event.kind() == EventKind.OUTPUT ? event.payload().length : 0;
            }
            assertTrue(before <= Quota.BYTES + piece, "the key waited for " + before + " bytes");
        });
    }

    @Test
    void letsTheOnlySessionOfItsLaneFillTheRing() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = held(Layout.FUSED, log)) {
                Session session = engine.open(80, 24);
                session.flush(TIMEOUT);
                log.hold();
                assertTrue(flood(session, 8L * Quota.BYTES, PIECE) >= 8L * Quota.BYTES);
                log.release();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void bringsEachOfSeveralFloodsThroughWhole(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            List<Session> sessions = new ArrayList<>();
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .slotBytes(PIECE)
                    .journal(lane -> log)
                    .build()) {
                for (int i = 0; i < 3; i++) {
                    sessions.add(engine.open(80, 24));
                }
                for (Session session : sessions) {
                    byte[] text = text(session.number());
                    running.add(CompletableFuture.runAsync(() -> session.write(text)));
                }
                running.forEach(CompletableFuture::join);
                for (Session session : sessions) {
                    Terminal terminal = new Terminal(80, 24);
                    terminal.write(text(session.number()));
                    assertEquals(terminal.fingerprint(), session.fingerprint(TIMEOUT));
                }
            }
        });
    }

    private static byte[] text(int number) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; text.length() < 5 * Quota.BYTES; line++) {
            text.append("session ").append(number).append(" line ").append(line).append("\r\n");
        }
        return ascii(text.toString());
    }

    /** Waits in its first event until it is told to go on, and counts them. */
    private static final class Stopped extends Stages {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goesOn = new CountDownLatch(1);
        volatile int applied;

        Stopped(OpenPayload open) {
            super(open);
        }

        @Override
        public boolean apply(EventKind kind, int flags, byte[] payload, int offset, int length, OpBuffer ops) {
            if (kind == EventKind.OUTPUT) {
                begun.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                applied++;
            }
            return super.apply(kind, flags, payload, offset, length, ops);
        }
    }

    @Test
    void handsOutAKeysFrameBeforeTheFloodBehindItInTheBatchIsApplied() {
        assertTimeoutPreemptively(TEST, () -> {
            AtomicLong now = new AtomicLong(1_000_000_000);
            AtomicReference<Stopped> flood = new AtomicReference<>();
            AtomicInteger appliedWhenShown = new AtomicInteger(-1);
            try (Engine engine = Engine.builder()
                    .layout(Layout.SINGLE)
                    .clock(now::get)
                    .cuts(new CutPolicy(1_000_000, Long.MAX_VALUE))
                    .stages((number, open) -> {
                        if (number > 0) {
                            return new Stages(open);
                        }
                        flood.set(new Stopped(open));
                        return flood.get();
                    })
                    .build()) {
                Session flooded = engine.open(80, 24);
                Session neighbour = engine.open(80, 24);
                byte[] text = text(0);
                neighbour.flush(TIMEOUT);
                neighbour.view((session, sequence, nanos, frame) -> appliedWhenShown.set(flood.get().applied));
                flooded.write(text, 0, PIECE);
                flood.get().begun.await();
                flooded.write(text, 0, PIECE);
                now.addAndGet(1_000_000);
                neighbour.write(ascii("key"));
                flooded.write(text, 0, PIECE);
                flood.get().goesOn.countDown();
                neighbour.flush(TIMEOUT);
                flooded.flush(TIMEOUT);
                assertEquals(2, appliedWhenShown.get(), "of the flood's three events");
                assertEquals(3, flood.get().applied);
            }
        });
    }

    /** With each event that is applied the session publishes another: its lane never catches up. */
    private static final class Endless extends Stages {
        final AtomicReference<Session> session;
        final AtomicBoolean on;
        final AtomicInteger applied;

        Endless(OpenPayload open, AtomicReference<Session> session, AtomicBoolean on, AtomicInteger applied) {
            super(open);
            this.session = session;
            this.on = on;
            this.applied = applied;
        }

        @Override
        public boolean apply(EventKind kind, int flags, byte[] payload, int offset, int length, OpBuffer ops) {
            if (kind == EventKind.OUTPUT && on.get()) {
                byte[] next = ascii("#");
                while (session.get().tryWrite(next, 0, 1) == 0) {
                    // Who wrote the first may still have the session's lock.
                    Thread.onSpinWait();
                }
                applied.incrementAndGet();
            }
            return super.apply(kind, flags, payload, offset, length, ops);
        }
    }

    /**
     * Writes the last two letters, and tells whether both were shown at once. That is so where the lane has done all
     * else while the writer had a place in the ring and nothing in it yet: then it is not busy.
     */
    private static boolean writesTwo(Session quiet, Watcher watcher, String text, AtomicInteger applied)
            throws InterruptedException {
        String first = text.substring(0, text.length() - 1);
        quiet.write(ascii("a"));
        quiet.write(ascii("b"));
        int before = applied.get();
        await(() -> watcher.text(0).startsWith(first) && applied.get() > before + 1_000, "the first is shown");
        boolean atOnce = watcher.text(0).equals(text);
        assertTrue(atOnce || watcher.text(0).equals(first), watcher.text(0));
        return atOnce;
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED", "STAGED"})
    void showsWhatOneSessionWroteLastThoughAnotherNeverFallsSilent(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            AtomicLong now = new AtomicLong(1_000_000_000);
            AtomicReference<Session> busy = new AtomicReference<>();
            AtomicBoolean on = new AtomicBoolean(true);
            AtomicInteger applied = new AtomicInteger();
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .clock(now::get)
                    .cuts(new CutPolicy(1_000_000, Long.MAX_VALUE))
                    .stages((number, open) -> number == 0 ? new Endless(open, busy, on, applied) : new Stages(open))
                    .build()) {
                busy.set(engine.open(80, 24));
                Session quiet = engine.open(80, 24);
                Watcher watcher = new Watcher();
                quiet.view(watcher);
                busy.get().write(ascii("#"));
                await(() -> applied.get() > 0, "the lane is busy");
                String both = "ab";
                while (writesTwo(quiet, watcher, both, applied)) {
                    now.addAndGet(1_000_000);
                    both += "ab";
                }
                String shown = both;
                now.addAndGet(1_000_000);
                await(() -> watcher.text(0).equals(shown), "the second is shown when it has waited for long enough");
                on.set(false);
            }
        });
    }
}
