package io.ringterm.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.CheckpointPolicy;
import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.ResizePayload;
import io.ringterm.testkit.MemoryEventLog;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Events that share slots of a lane that is late are journaled and applied as if each had a slot of its own. */
class SharedSlotTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int FINGERPRINT_EVENTS = 40;

    /** Written while the lane is held up, so that nearly all of them share slots. */
    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED", "STAGED"})
    void journalsAndAppliesEachEventOfSlotsThatWait(Layout layout) {
        Seeds.check(20, random -> holdUp(layout, random));
    }

    private static void holdUp(Layout layout, Random random) {
        MemoryEventLog log = new MemoryEventLog();
        AtomicLong clock = new AtomicLong(1_000_000);
        List<byte[]> written = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        Terminal plain = new Terminal(80, 24);
        long fingerprint;
        long places;
        int events = 300;
        try (Engine engine = Engine.builder()
                .layout(layout)
                .clock(clock::get)
                .checkpoints(new CheckpointPolicy(FINGERPRINT_EVENTS, Long.MAX_VALUE, Long.MAX_VALUE))
                .journal(lane -> log)
                .build()) {
            Session session = engine.open(80, 24);
            session.flush(TIMEOUT);
            log.hold();
            session.write(new byte[] {'x'});
            plain.write(new byte[] {'x'});
            byte[] script = Scripts.random(random, 400);
            int at = 0;
            for (int i = 0; i < events; i++) {
                int length = Math.min(1 + random.nextInt(12), script.length - at);
                byte[] piece = Arrays.copyOfRange(script, at, at + length);
                at += length;
                times.add(clock.addAndGet(random.nextInt(100)));
                session.write(piece);
                plain.write(piece);
                written.add(piece);
            }
            places = engine.health().get(0).published();
            log.release();
            session.flush(TIMEOUT);
            fingerprint = session.fingerprint(TIMEOUT);
        }
        assertEquals(plain.fingerprint(), fingerprint);
        int checkpoints = log.checkpoints().size();
        assertTrue(checkpoints >= events / (FINGERPRINT_EVENTS + Joined.MOST), checkpoints + " fingerprints");
        if (layout == Layout.SINGLE) {
            assertTrue(places < events / 2, places + " places for " + events + " events");
        } else {
            // Each event has a place at most: a journal that is stuck is not woken again and again.
            assertTrue(places < events + 20, places + " places for " + events + " events");
        }
        if (layout == Layout.STAGED) {
            assertTrue(places >= events, places + " places for " + events + " events");
        }
        List<MemoryEventLog.Event> output = log.events().stream()
                .filter(event -> event.kind() == EventKind.OUTPUT)
                .skip(1)
                .toList();
        assertEquals(events, output.size());
        for (int i = 0; i < events; i++) {
            assertArrayEquals(written.get(i), output.get(i).payload(), "event " + i);
            assertEquals(times.get(i), output.get(i).nanos(), "time of event " + i);
        }
    }

    /** Sessions whose events share slots side by side, with controls between, from a thread each. */
    @Test
    void keepsSessionsApartThatFillSlotsAtTheSameTime() throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        int writers = 4;
        List<ByteArrayOutputStream> wrote = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        try (Engine engine = Engine.builder()
                .layout(Layout.SINGLE)
                .lanes(1)
                .ringSize(16)
                .journal(lane -> log)
                .build()) {
            List<Thread> threads = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                Session session = engine.open(40, 10);
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                sessions.add(session);
                wrote.add(all);
                int self = w;
                threads.add(new Thread(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        byte[] piece =
                                (self + ":" + i + (i % 7 == 0 ? "\r\n" : " ")).getBytes(StandardCharsets.US_ASCII);
                        session.write(piece);
                        all.writeBytes(piece);
                        if (i % 1_000 == 0) {
                            session.mark("at " + i);
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            for (int w = 0; w < writers; w++) {
                sessions.get(w).flush(TIMEOUT);
                Terminal plain = new Terminal(40, 10);
                plain.write(wrote.get(w).toByteArray());
                assertEquals(plain.fingerprint(), sessions.get(w).fingerprint(TIMEOUT), "session " + w);
            }
        }
        for (int w = 0; w < writers; w++) {
            int number = sessions.get(w).number();
            ByteArrayOutputStream journaled = new ByteArrayOutputStream();
            log.events().stream()
                    .filter(event -> event.session() == number && event.kind() == EventKind.OUTPUT)
                    .forEach(event -> journaled.writeBytes(event.payload()));
            assertArrayEquals(wrote.get(w).toByteArray(), journaled.toByteArray(), "session " + w);
        }
    }

    /** Threads that add to one session's slots while others end its frames, change its size and ask whether it is closed. */
    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED", "INLINE"})
    void givesWritersOfOneSessionEachAnEventOfItsOwn(Layout layout) throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        int writers = 4;
        int each = 5_000;
        Session session;
        long fingerprint;
        try (Engine engine = Engine.builder()
                .layout(layout)
                .lanes(1)
                .ringSize(16)
                .journal(lane -> log)
                .build()) {
            session = engine.open(40, 10);
            List<Callable<Void>> work = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int self = w;
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        session.write((self + ":" + i + "\r\n").getBytes(StandardCharsets.US_ASCII));
                        if (i % 500 == 0) {
                            session.mark("at " + i);
                            session.resize(40 + self, 10);
                            session.flush(TIMEOUT);
                        }
                    }
                    return null;
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            try {
                for (Future<Void> writer : threads.invokeAll(work)) {
                    writer.get();
                }
            } finally {
                threads.shutdown();
            }
            session.flush(TIMEOUT);
            fingerprint = session.fingerprint(TIMEOUT);
        }
        // The log has seen to it that the sequences have no gaps.
        int[] next = new int[writers];
        long nanos = 0;
        Terminal replayed = new Terminal(40, 10);
        for (MemoryEventLog.Event event : log.events()) {
            assertTrue(event.nanos() >= nanos, event + " is " + (nanos - event.nanos()) + " ns before the last");
            nanos = event.nanos();
            if (event.kind() == EventKind.OUTPUT) {
                String[] text = new String(event.payload(), StandardCharsets.US_ASCII)
                        .trim()
                        .split(":");
                assertEquals(next[Integer.parseInt(text[0])]++, Integer.parseInt(text[1]), "writer " + text[0]);
                replayed.write(event.payload());
            } else if (event.kind() == EventKind.RESIZE) {
                ResizePayload size = ResizePayload.decode(event.payload(), 0, event.payload().length);
                replayed.resize(size.columns(), size.rows());
            }
        }
        assertEquals(writers * each, Arrays.stream(next).sum());
        assertEquals(replayed.fingerprint(), fingerprint);
    }

    /** What takes several short slots has nobody else's output between, while others add to slots as they can. */
    @Test
    void keepsThePiecesOfAWriteTogether() throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        int slotBytes = 128;
        int writes = 3_000;
        try (Engine engine = Engine.builder()
                .layout(Layout.SINGLE)
                .lanes(1)
                .ringSize(16)
                .slotBytes(slotBytes)
                .journal(lane -> log)
                .build()) {
            Session session = engine.open(40, 10);
            Thread other = new Thread(() -> {
                for (int i = 0; i < 10 * writes; i++) {
                    session.write(new byte[] {'b'});
                }
            });
            other.start();
            byte[] pieces = new byte[3 * slotBytes];
            Arrays.fill(pieces, (byte) 'a');
            for (int i = 0; i < writes; i++) {
                session.write(pieces);
            }
            other.join();
            session.flush(TIMEOUT);
        }
        int inRow = 0;
        for (MemoryEventLog.Event event : log.events()) {
            boolean piece = event.payload().length == slotBytes;
            if (event.kind() == EventKind.OUTPUT && !piece) {
                assertEquals(0, inRow % 3, event + " after " + inRow + " pieces");
            }
            inRow = piece ? inRow + 1 : 0;
        }
    }

    /** A log that makes so many commits as it is allowed to. */
    private static final class SteppedLog implements EventLog {
        final MemoryEventLog log = new MemoryEventLog();
        final Semaphore commits = new Semaphore(0);
        final Semaphore asked = new Semaphore(0);

        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int at, int length) {
            log.append(session, sequence, nanos, kind, flags, payload, at, length);
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int at, int length) {
            log.checkpoint(session, sequence, fingerprint, snapshot, at, length);
        }

        @Override
        public void commit() {
            asked.release();
            commits.acquireUninterruptibly();
            log.commit();
        }

        @Override
        public void close() {
            log.close();
        }
    }

    /** Cuts are 16 ms apart where the lane is late by more than 1 ms, and 200 µs where it is not. */
    @ParameterizedTest
    @ValueSource(longs = {0, 900_000, 1_100_000, 50_000_000})
    void cutsSeldomWhereWhatIsAppliedIsLate(long late) {
        AtomicLong clock = new AtomicLong(1_000_000);
        SteppedLog log = new SteppedLog();
        int events = 40;
        try (Engine engine = Engine.builder()
                .layout(Layout.SINGLE)
                .lanes(1)
                .clock(clock::get)
                .journal(lane -> log)
                .build()) {
            Session session = engine.open(80, 24);
            // The lane is in the commit of what opens the session, then of what comes next.
            log.asked.acquireUninterruptibly();
            session.write(new byte[] {'a'});
            log.commits.release();
            log.asked.acquireUninterruptibly();
            session.write(new byte[] {'b'});
            clock.addAndGet(late);
            log.commits.release();
            // It has applied 'a', which was that late, and is in the commit of 'b'.
            log.asked.acquireUninterruptibly();
            for (int i = 0; i < events; i++) {
                clock.addAndGet(CutPolicy.DEFAULT.maxDelayNanos() / 2);
                session.write(new byte[] {'c'});
            }
            log.commits.release(1_000);
        }
        long cuts = log.log.events().stream()
                .filter(event -> event.kind() == EventKind.OUTPUT && event.payload()[0] == 'c')
                .filter(event -> EventFlags.isCut(event.flags()))
                .count();
        if (late > 1_000_000) {
            assertTrue(cuts <= 1, cuts + " cuts in 4 ms of a lane that is late");
        } else {
            assertEquals(events / 2.0, cuts, 1, "every other comes when a cut is due");
        }
    }
}
