package io.ringterm.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.MemoryEventLog;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Events that share a slot are as many events, in order, each with its own time. */
class JoinedTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int SLOT_BYTES = 256;

    private final Slot slot = new Slot(new Arena(4, SLOT_BYTES), 1, new OpBuffer(SLOT_BYTES));

    private void open(long place) {
        slot.event(null, EventKind.OUTPUT, new byte[] {1, 2, 3}, 0, 3, SLOT_BYTES);
        slot.nanos = 1_000;
        slot.joined.open(place, 3);
    }

    private boolean add(long place, int length, int delay) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) length);
        return slot.joined.add(place, slot, SLOT_BYTES, bytes, 0, length, delay);
    }

    @Test
    void holdsWhatIsAddedBehindWhatIsThere() {
        open(5);
        assertTrue(add(5, 2, 10));
        assertTrue(add(5, 4, 30));
        slot.joined.take();

        assertEquals(3, slot.joined.events());
        assertEquals(9, slot.bytes());
        byte[] held = Arrays.copyOfRange(slot.payload, slot.offset, slot.offset + slot.bytes());
        assertArrayEquals(new byte[] {1, 2, 3, 2, 2, 4, 4, 4, 4}, held);
        assertEquals(List.of(3, 5, 9), List.of(slot.joined.end(0), slot.joined.end(1), slot.joined.end(2)));
        assertEquals(List.of(1_000L, 1_010L, 1_030L), List.of(slot.nanos(0), slot.nanos(1), slot.nanos(2)));
    }

    @Test
    void takesNothingMoreOnceItIsTaken() {
        open(5);
        slot.joined.take();
        assertFalse(add(5, 1, 0));
        slot.joined.take();
        assertEquals(1, slot.joined.events());
    }

    @Test
    void takesNothingFromWhoMeansAnotherRoundOfTheRing() {
        open(5);
        slot.joined.take();
        open(9);
        assertFalse(add(5, 1, 0));
        assertTrue(add(9, 1, 0));
        slot.joined.take();
        assertEquals(2, slot.joined.events());
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        open(5);
        assertFalse(add(5, SLOT_BYTES - 2, 0));
        assertTrue(add(5, SLOT_BYTES - 3, 0));
        assertFalse(add(5, 1, 0));
        assertTrue(add(5, 0, 0));
        assertEquals(3, slot.joined.events());

        open(9);
        int added = 0;
        while (add(9, 1, 0)) {
            added++;
        }
        assertEquals(Joined.MOST - 1, added);
    }

    @Test
    void isOneEventAgainWhenItIsUsedForAnother() {
        open(5);
        assertTrue(add(5, 2, 10));
        slot.joined.take();
        slot.event(null, EventKind.INPUT, new byte[] {7}, 0, 1, 1);
        assertEquals(1, slot.joined.events());
        assertEquals(1, slot.bytes());
        assertFalse(add(5, 1, 0));
    }

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
        long[] clock = {1_000_000};
        List<byte[]> written = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        Terminal plain = new Terminal(80, 24);
        long fingerprint;
        long places;
        int events = 300;
        try (Engine engine = Engine.builder()
                .layout(layout)
                .clock(() -> {
                    synchronized (clock) {
                        return clock[0];
                    }
                })
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
                synchronized (clock) {
                    clock[0] += random.nextInt(100);
                    times.add(clock[0]);
                }
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
        if (layout == Layout.SINGLE) {
            assertTrue(places < events / 2, places + " places for " + events + " events");
        } else if (layout == Layout.STAGED) {
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
}
