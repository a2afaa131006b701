package io.ringterm.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameApplier;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where frames end, who sees them, and what waiting does. */
class CutTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);

    private static Limits syncMillis(long millis) {
        Limits all = Limits.DEFAULT;
        return new Limits(
                all.historyLines(),
                all.historyBytes(),
                all.oscBytes(),
                all.clipboardBytes(),
                all.dcsBytes(),
                all.apcBytes(),
                all.clusterCodePoints(),
                all.queuedReplyBytes(),
                all.titleStack(),
                all.titleBytes(),
                all.hyperlinks(),
                all.uriBytes(),
                millis * 1_000_000);
    }

    private static void awaitText(Watcher watcher, String text) throws InterruptedException {
        Eventually.await(() -> text.equals(watcher.text(0)), text);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void showsWhatWasWrittenWithoutBeingAskedTo(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .cuts(new CutPolicy(Long.MAX_VALUE, Long.MAX_VALUE))
                    .build()) {
                Session session = engine.open(80, 24);
                Watcher watcher = new Watcher();
                session.view(watcher);
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 70; i++) {
                    session.write(ascii("x"));
                    text.append('x');
                }
                awaitText(watcher, text.toString());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void holdsFramesBackInSynchronizedUpdateAndEndsItWhenItLastsTooLong(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            AtomicLong now = new AtomicLong(1);
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .journal(lane -> log)
                    .clock(now::get)
                    .build()) {
                Session session = engine.open(OpenPayload.of(80, 24).withLimits(syncMillis(50)), SessionListener.NONE);
                Watcher watcher = new Watcher();
                session.view(watcher);
                session.write(ascii("\033[?2026hhidden"));
                session.flush(TIMEOUT);
                assertEquals("", watcher.text(0));
                now.addAndGet(51_000_000);
                awaitText(watcher, "hidden");
            }
            List<MemoryEventLog.Event> timers = log.events(0).stream()
                    .filter(event -> event.kind() == EventKind.TIMER)
                    .filter(event -> event.payload()[0] == TimerPayload.Reason.SYNC_EXPIRED.ordinal())
                    .toList();
            assertEquals(1, timers.size(), log.events(0).toString());
            assertTrue(EventFlags.isCut(timers.get(0).flags()));
        });
    }

    @Test
    void publishesNoTimerForUpdatesThatEndByThemselves() throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        try (Engine engine = Engine.builder().journal(lane -> log).build()) {
            Session session = engine.open(OpenPayload.of(80, 24).withLimits(syncMillis(20)), SessionListener.NONE);
            for (int i = 0; i < 20; i++) {
                session.write(ascii("\033[?2026hx\033[?2026l"));
                Thread.sleep(3);
            }
            Thread.sleep(60);
        }
        assertFalse(log.events(0).stream()
                .anyMatch(event -> event.kind() == EventKind.TIMER
                        && event.payload()[0] == TimerPayload.Reason.SYNC_EXPIRED.ordinal()));
    }

    @Test
    void endsTheSecondUpdateThoughTheFirstEndedByItself() {
        assertTimeoutPreemptively(TEST, () -> {
            try (Engine engine = Engine.builder().build()) {
                Session session = engine.open(OpenPayload.of(80, 24).withLimits(syncMillis(50)), SessionListener.NONE);
                Watcher watcher = new Watcher();
                session.view(watcher);
                session.write(ascii("\033[?2026ha\033[?2026l\033[?2026hb"));
                awaitText(watcher, "ab");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void givesSlowViewFewerFramesThatStillCompose(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            try (Engine engine = Engine.builder().layout(layout).build()) {
                Session session = engine.open(80, 24);
                SessionView slow = session.view();
                Watcher watcher = new Watcher();
                session.view(watcher);
                FrameApplier applier = new FrameApplier();
                int frames = 0;
                for (int i = 0; i < 300; i++) {
                    session.write(ascii("line " + i + "\r\n"));
                    session.flush(TIMEOUT);
                    if (i % 100 == 99) {
                        Frame frame = slow.poll();
                        assertNotNull(frame);
                        applier.apply(frame);
                        frames++;
                    }
                }
                assertNull(slow.poll());
                assertEquals(3, frames);
                assertTrue(watcher.sequences().size() >= 300);
                assertNull(applier.grid().firstDifference(watcher.applier.grid()));
                slow.close();
                assertNull(slow.poll());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void givesPollingViewTheLastScreenAfterTheEnd(Layout layout) {
        try (Engine engine = Engine.builder().layout(layout).build()) {
            Session session = engine.open(80, 24);
            SessionView view = session.view();
            session.write(ascii("goodbye"));
            session.close();
            FrameApplier applier = new FrameApplier();
            applier.apply(view.poll());
            assertEquals("goodbye", applier.grid().text(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void showsLateViewTheWholeScreenAtOnce(Layout layout) {
        try (Engine engine = Engine.builder().layout(layout).build()) {
            Session session = engine.open(80, 24);
            session.write(ascii("already here"));
            session.flush(TIMEOUT);
            Watcher first = new Watcher();
            Watcher second = new Watcher();
            session.view(first);
            session.view(second);
            assertEquals("already here", first.text(0));
            assertEquals("already here", second.text(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void takesManyPublishersOnManySessionsAndOnOne(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            int writers = 6;
            int writes = 500;
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .ringSize(64)
                    .journal(lane -> log)
                    .build()) {
                Session shared = engine.open(80, 24);
                List<CompletableFuture<Void>> running = new ArrayList<>();
                for (int w = 0; w < writers; w++) {
                    Session own = engine.open(80, 24);
                    running.add(CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < writes; i++) {
                            own.write(ascii("own"));
                            shared.write(ascii("shared"));
                        }
                        own.flush(TIMEOUT);
                    }));
                }
                running.forEach(CompletableFuture::join);
            }
            long shared = log.events(0).stream()
                    .filter(event -> event.kind() == EventKind.OUTPUT)
                    .count();
            assertEquals((long) writers * writes, shared);
            for (int session = 0; session <= writers; session++) {
                List<MemoryEventLog.Event> events = log.events(session);
                assertEquals(EventKind.OPEN, events.get(0).kind());
                assertEquals(EventKind.CLOSE, events.get(events.size() - 1).kind());
            }
            assertEquals(log.events().size(), log.committed());
            assertTrue(log.isClosed());
        });
    }

    @Test
    void countsWhatTheStagesDo() {
        MemoryEventLog log = new MemoryEventLog();
        try (Engine engine = Engine.builder().journal(lane -> log).build()) {
            Session session = engine.open(80, 24);
            session.view(new Watcher());
            session.write(ascii("hello"));
            session.flush(TIMEOUT);
            LaneStats stats = awaitStats(engine);
            assertTrue(stats.journal().events() >= 2, stats.toString());
            assertTrue(stats.apply().bytes() >= 5, stats.toString());
            assertTrue(stats.delivery().frames() >= 1, stats.toString());
            assertTrue(stats.delivery().latency().getTotalCount() >= 1);
        }
    }

    /** A stage counts a batch when it is done with it, which can be after whoever waits for the batch goes on. */
    private static LaneStats awaitStats(Engine engine) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        LaneStats stats = engine.stats().get(0);
        while ((stats.journal().events() < 2
                        || stats.apply().bytes() < 5
                        || stats.delivery().latency().getTotalCount() < 1)
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            stats = engine.stats().get(0);
        }
        return stats;
    }
}
