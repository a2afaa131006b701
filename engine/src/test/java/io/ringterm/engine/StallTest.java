package io.ringterm.engine;

import java.time.Duration;
import java.util.function.Supplier;

import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * A stuck stage does not look like a slow one; what works again is trusted again. On a slow machine any stage may look
 * stuck for a while: these tests wait until it is the one that was stopped.
 */
class StallTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED"})
    void refusesPublishersWhileAStageIsStuckAndGoesOnAfterwards(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .stallTimeout(Duration.ofMillis(600))
                    .journal(lane -> log)
                    .build()) {
                Session session = untilTrusted(() -> engine.open(80, 24));
                untilTrusted(() -> session.flush(TIMEOUT));
                log.hold();
                untilRefusedBecauseOf("journal", session);
                while (!"journal".equals(engine.health().get(0).stalled())) {
                    Thread.sleep(2);
                }
                assertFalse(engine.health().get(0).works());
                assertThrows(LaneStalledException.class, () -> session.flush(TIMEOUT));
                log.release();
                while (!engine.health().get(0).works()) {
                    Thread.sleep(2);
                }
                untilTrusted(() -> session.write(ascii("y")));
                untilTrusted(() -> session.flush(TIMEOUT));
            }
            assertEquals(log.events().size(), log.committed());
        });
    }

    @Test
    void saysWhatIsStuckAndLetsPublishersWaitUntilTheTimeoutOfStalls() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = Engine.builder()
                    .layout(Layout.FUSED)
                    .stallTimeout(TEST)
                    .journal(lane -> log)
                    .build()) {
                Session session = engine.open(80, 24);
                session.flush(TIMEOUT);
                log.hold();
                session.write(ascii("x"));
                while (!"journal".equals(engine.health().get(0).stalled())) {
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

    private static void untilRefusedBecauseOf(String stage, Session session) throws InterruptedException {
        while (true) {
            try {
                session.write(ascii("x"));
            } catch (LaneStalledException e) {
                if (e.getMessage().contains(stage)) {
                    return;
                }
            }
            Thread.sleep(2);
        }
    }

    private static void untilTrusted(Runnable call) throws InterruptedException {
        untilTrusted(() -> {
            call.run();
            return true;
        });
    }

    private static <T> T untilTrusted(Supplier<T> call) throws InterruptedException {
        while (true) {
            try {
                return call.get();
            } catch (LaneStalledException e) {
                Thread.sleep(2);
            }
        }
    }
}
