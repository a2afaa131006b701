package io.ringterm.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where frames end while events share slots, and how many slots that takes. The lane is held up by its journal. */
class SharedSlotCutTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final byte[] PIECE = {'a'};
    /** DSR, which is answered: the stages take no more of a slot at once than up to here. */
    private static final byte[] QUESTION = "\u001b[5n".getBytes(StandardCharsets.US_ASCII);

    private final MemoryEventLog log = new MemoryEventLog();
    private final AtomicLong clock = new AtomicLong(1_000_000);

    private EngineBuilder builder() {
        return Engine.builder().layout(Layout.SINGLE).clock(clock::get).journal(lane -> log);
    }

    /** Has the lane take one event and wait. */
    private void holdUp(Session session) {
        session.flush(TIMEOUT);
        log.hold();
        int before = log.events().size();
        session.write(PIECE);
        while (log.events().size() == before) {
            Thread.onSpinWait();
        }
    }

    /** A frame's end is the last event of a slot, has a record of its own that says so, and is what the frame is told with. */
    @Test
    void endsFramesWithEventsThatWereAdded() {
        List<Long> frames = Collections.synchronizedList(new ArrayList<>());
        List<Long> due = new ArrayList<>();
        int events = 100;
        long places;
        try (Engine engine =
                builder().cuts(new CutPolicy(200_000, Long.MAX_VALUE)).build()) {
            Session session = engine.open(80, 24);
            session.view((from, sequence, nanos, frame) -> frames.add(sequence));
            holdUp(session);
            long held = log.events().get(log.events().size() - 1).sequence();
            due.add(held);
            long before = engine.health().get(0).published();
            for (int i = 1; i <= events; i++) {
                clock.addAndGet(50_000);
                session.write(i % 4 == 2 ? QUESTION : PIECE);
                if (i % 4 == 0) {
                    due.add(held + i);
                }
            }
            places = engine.health().get(0).published() - before;
            frames.clear();
            log.release();
            session.fingerprint(TIMEOUT);
        }
        assertEquals(due, sequencesOfCuts());
        assertEquals(due, frames);
        assertEquals(events / 4, places, "four events a slot");
    }

    private List<Long> sequencesOfCuts() {
        return log.events().stream()
                .filter(event -> event.kind() == EventKind.OUTPUT && EventFlags.isCut(event.flags()))
                .map(MemoryEventLog.Event::sequence)
                .toList();
    }

    @Test
    void takesTwoSlotsAtMostOfEachSessionThatTheRingIsMadeFor() {
        int count = 1_000;
        try (Engine engine = builder().ringSizeFor(count).build()) {
            List<Session> sessions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sessions.add(engine.open(10, 2));
            }
            holdUp(engine.open(10, 2));
            for (int round = 0; round < Joined.MOST; round++) {
                for (Session session : sessions) {
                    assertEquals(1, session.tryWrite(PIECE, 0, 1), "round " + round + ", " + session);
                }
            }
            log.release();
            Terminal plain = new Terminal(10, 2);
            plain.write("a".repeat(Joined.MOST).getBytes(StandardCharsets.US_ASCII));
            for (Session session : sessions) {
                assertEquals(plain.fingerprint(), session.fingerprint(TIMEOUT), session.toString());
            }
        }
    }
}
