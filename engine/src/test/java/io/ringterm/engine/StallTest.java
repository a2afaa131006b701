package io.ringterm.engine;

import java.time.Duration;

import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A stuck stage does not look like a slow one; what works again is trusted again. */
class StallTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration TEST = Duration.ofSeconds(60);

    @Test
    void refusesPublishersWhileAStageIsStuckAndGoesOnAfterwards() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = Engine.builder()
                    .layout(Layout.FUSED)
                    .stallTimeout(Duration.ofMillis(600))
                    .journal(lane -> log)
                    .build()) {
                Session session = engine.open(80, 24);
                session.flush(TIMEOUT);
                log.hold();
                LaneStalledException thrown = assertThrows(LaneStalledException.class, () -> {
                    while (true) {
                        session.write(ascii("x"));
                        Thread.sleep(2);
                    }
                });
                assertTrue(thrown.getMessage().contains("journal"), thrown.getMessage());
                assertEquals("journal", engine.health().get(0).stalled());
                assertFalse(engine.health().get(0).works());
                assertThrows(LaneStalledException.class, () -> session.flush(TIMEOUT));
                log.release();
                while (!engine.health().get(0).works()) {
                    Thread.sleep(2);
                }
                session.write(ascii("y"));
                session.flush(TIMEOUT);
            }
            assertEquals(log.events().size(), log.committed());
        });
    }

    @Test
    void saysByDefaultWhatIsStuckAndLetsPublishersWait() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine =
                    Engine.builder().layout(Layout.FUSED).journal(lane -> log).build()) {
                Session session = engine.open(80, 24);
                session.flush(TIMEOUT);
                log.hold();
                session.write(ascii("x"));
                while (engine.health().get(0).works()) {
                    Thread.sleep(2);
                }
                session.write(ascii("y"));
                assertNull(engine.health().get(0).failure());
                log.release();
                session.flush(TIMEOUT);
            }
        });
    }

    @Test
    void countsLooksAtWhichNothingMovedAndOnlyWhereThereIsWork() {
        StallCounter counter = new StallCounter();
        assertEquals(0, counter.look(false, 7));
        assertEquals(1, counter.look(true, 7));
        assertEquals(2, counter.look(true, 7));
        assertEquals(0, counter.look(true, 8));
        assertEquals(1, counter.look(true, 8));
        assertEquals(0, counter.look(false, 8));
    }

    @Test
    void refusesAStallTimeoutThatNoWatchdogCanKeep() {
        assertThrows(IllegalArgumentException.class, () -> Engine.builder().stallTimeout(Duration.ofMillis(100)));
    }
}
