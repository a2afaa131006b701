package io.ringterm.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code SINGLE}: the journal goes ahead where the lane is late and a publisher waits for room. */
class JournalHelperTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);
    private static final int RING = 64;
    private static final int EVENTS = 1_000;

    private final CountDownLatch parsing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Stops at its first output until it is told to go on. */
    private final class Held extends Stages {
        Held(OpenPayload open) {
            super(open);
        }

        @Override
        public void parse(EventKind kind, byte[] payload, int offset, int length, OpBuffer ops) {
            if (kind == EventKind.OUTPUT) {
                parsing.countDown();
                await(goOn);
            }
            super.parse(kind, payload, offset, length, ops);
        }
    }

    @Test
    void journalsAllThatTheRingHoldsWhileTheStagesAreBusy() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            List<Thread> threads = new CopyOnWriteArrayList<>();
            Watcher watcher = new Watcher();
            try (Engine engine = Engine.builder()
                    .layout(Layout.SINGLE)
                    .ringSize(RING)
                    .stallTimeout(TEST)
                    .journal(lane -> log)
                    .threads(task -> started(task, threads))
                    .stages((session, open) -> new Held(open))
                    .build()) {
                Session session = engine.open(80, 24);
                session.view(watcher);
                session.flush(TIMEOUT);
                session.write(ascii("."));
                await(parsing);
                Thread writer = new Thread(() -> write(session));
                writer.start();
                LaneHealth health = engine.health().get(0);
                while (health.published() - health.applied() < RING || health.journaled() < health.published()) {
                    health = engine.health().get(0);
                    Thread.sleep(1);
                }
                assertTrue(health.applied() < health.journaled(), health.toString());
                goOn.countDown();
                writer.join();
                session.flush(TIMEOUT);
                assertNull(engine.health().get(0).failure());
                assertEquals(last(), watcher.text(0));
            }
            assertEquals(log.events().size(), log.committed());
            for (Thread thread : threads) {
                thread.join(TIMEOUT.toMillis());
                assertFalse(thread.isAlive(), thread.getName());
            }
        });
    }

    private static void write(Session session) {
        for (int i = 0; i < EVENTS; i++) {
            session.write(ascii("\r" + i));
        }
    }

    private static String last() {
        return String.valueOf(EVENTS - 1);
    }

    private static Thread started(Runnable task, List<Thread> threads) {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
