package io.ringterm.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.ringterm.Stages;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contract 6: what breaks breaks alone and says so, and nobody waits for ever. */
class FailureTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);

    private enum Stage {
        PARSE,
        APPLY,
        PATCH
    }

    /** Throws on the letter that a test chose to be poison. */
    private static final class Poisoned extends Stages {
        private final Stage where;
        private boolean swallowed;

        Poisoned(OpenPayload open, Stage where) {
            super(open);
            this.where = where;
        }

        @Override
        public void parse(EventKind kind, byte[] payload, int offset, int length, OpBuffer ops) {
            if (where == Stage.PARSE) {
                poison(kind, payload, offset, length);
            }
            super.parse(kind, payload, offset, length, ops);
        }

        @Override
        public int parseInRow(byte[] bytes, int offset, int[] ends, int first, int end, OpBuffer ops) {
            if (where == Stage.PARSE) {
                poison(EventKind.OUTPUT, bytes, offset, ends[end - 1] - offset);
            }
            return super.parseInRow(bytes, offset, ends, first, end, ops);
        }

        @Override
        public boolean apply(EventKind kind, int flags, byte[] payload, int offset, int length, OpBuffer ops) {
            if (where == Stage.APPLY) {
                poison(kind, payload, offset, length);
            }
            swallowed |= length > 0 && payload[offset + length - 1] == '!';
            return super.apply(kind, flags, payload, offset, length, ops);
        }

        @Override
        public void takePatch(CellPatch into) {
            if (swallowed) {
                throw new IllegalStateException("poison");
            }
            super.takePatch(into);
        }

        private static void poison(EventKind kind, byte[] payload, int offset, int length) {
            for (int i = 0; i < length; i++) {
                if (kind == EventKind.OUTPUT && payload[offset + i] == '!') {
                    throw new IllegalStateException("poison");
                }
            }
        }
    }

    private static void poison(Layout layout, Stage where) {
        MemoryEventLog log = new MemoryEventLog();
        AtomicReference<Throwable> heard = new AtomicReference<>();
        SessionListener listener = new SessionListener() {
            @Override
            public void onQuarantine(Session session, Throwable cause) {
                heard.set(cause);
            }
        };
        try (Engine engine = Engine.builder()
                .layout(layout)
                .journal(lane -> log)
                .stages((session, open) -> session == 1 ? new Poisoned(open, where) : new Stages(open))
                .build()) {
            Session first = engine.open(80, 24);
            Session poisoned = engine.open(OpenPayload.of(80, 24), listener);
            Session last = engine.open(80, 24);
            Watcher watcher = new Watcher();
            last.view(watcher);
            poisoned.view(new Watcher());
            poisoned.write(ascii("fine"));
            poisoned.write(ascii("not fine!"));
            poisoned.flush(TIMEOUT);
            SessionQuarantinedException thrown =
                    assertThrows(SessionQuarantinedException.class, () -> poisoned.write(ascii("more")));
            assertEquals("poison", thrown.getCause().getMessage());
            assertEquals("poison", heard.get().getMessage());
            first.write(ascii("healthy"));
            last.write(ascii("healthy"));
            first.flush(TIMEOUT);
            last.flush(TIMEOUT);
            assertEquals("healthy", watcher.text(0));
            assertTrue(engine.health().get(0).works());
            assertDoesNotThrow(poisoned::close);
        }
        List<MemoryEventLog.Event> events = log.events(1);
        MemoryEventLog.Event quarantine = events.get(events.size() - 2);
        assertEquals(EventKind.QUARANTINE, quarantine.kind());
        assertTrue(TextPayload.decode(quarantine.payload(), 0, quarantine.payload().length)
                .contains("poison"));
        assertEquals(EventKind.CLOSE, events.get(events.size() - 1).kind());
        assertEquals(
                EventKind.CLOSE, log.events(2).get(log.events(2).size() - 1).kind());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void quarantinesOneSessionAmongHealthyWhenApplyThrows(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> poison(layout, Stage.APPLY));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void quarantinesOneSessionAmongHealthyWhenParseThrows(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> poison(layout, Stage.PARSE));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void quarantinesOneSessionAmongHealthyWhenTakingItsPatchThrows(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> poison(layout, Stage.PATCH));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void stopsTheLaneAndTellsPublishersWhenItsJournalFails(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            log.failAt(20);
            Engine engine = Engine.builder()
                    .layout(layout)
                    .ringSize(16)
                    .journal(lane -> log)
                    .build();
            Session session = engine.open(80, 24);
            Watcher watcher = new Watcher();
            session.view(watcher);
            LaneFailedException thrown = assertThrows(LaneFailedException.class, () -> {
                for (int i = 0; i < 10_000; i++) {
                    session.write(ascii("x"));
                }
            });
            assertInstanceOf(EventLogException.class, thrown.getCause());
            assertThrows(LaneFailedException.class, () -> session.flush(TIMEOUT));
            assertThrows(LaneFailedException.class, () -> session.tryWrite(ascii("x"), 0, 1));
            assertFalse(engine.health().get(0).works());
            assertThrows(LaneFailedException.class, engine::close);
            assertTrue(log.isClosed(), "files are let go of");
            assertTrue(watcher.sequences().stream().allMatch(sequence -> sequence < 20), "shown: " + watcher.sequences);
        });
    }

    @Test
    void releasesPublisherBlockedOnFullRingWhenTheJournalFails() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            Engine engine = Engine.builder()
                    .layout(Layout.FUSED)
                    .ringSize(4)
                    .journal(lane -> log)
                    .build();
            Session session = engine.open(80, 24);
            session.flush(TIMEOUT);
            // More than the ring holds: the journal gets stuck in a commit before it comes to what fails.
            log.failAt(log.events().size() + 8);
            log.hold();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 100; i++) {
                    session.write(ascii("x".repeat(EventRow.LONG)));
                }
            });
            while (session.tryWrite(ascii("y".repeat(EventRow.LONG)), 0, EventRow.LONG) > 0) {
                Thread.onSpinWait();
            }
            Thread.sleep(50);
            assertFalse(writer.isDone(), "the ring is full");
            log.release();
            ExecutionException thrown = assertThrows(ExecutionException.class, () -> writer.get(60, TimeUnit.SECONDS));
            assertInstanceOf(LaneFailedException.class, thrown.getCause());
            assertThrows(LaneFailedException.class, engine::close);
        });
    }

    @Test
    void givesUpWaitingForRoomAfterTheTimeout() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            log.hold();
            Engine engine = Engine.builder()
                    .layout(Layout.FUSED)
                    .ringSize(4)
                    .publishTimeout(Duration.ofSeconds(3))
                    .journal(lane -> log)
                    .build();
            Session session = engine.open(80, 24);
            EngineTimeoutException thrown = assertThrows(EngineTimeoutException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    session.write(ascii("x"));
                }
            });
            assertTrue(thrown.getMessage().contains("published="), thrown.getMessage());
            assertEquals(0, session.tryWrite(ascii("x"), 0, 1));
            assertThrows(EngineTimeoutException.class, () -> session.flush(Duration.ofMillis(50)));
            log.release();
            session.flush(TIMEOUT);
            engine.close();
            assertEquals(log.events().size(), log.committed());
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void goesOnAfterClaimThatDied(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            NanoClock system = NanoClock.system();
            AtomicBoolean broken = new AtomicBoolean();
            Thread publisher = Thread.currentThread();
            try (Engine engine = Engine.builder()
                    .layout(layout)
                    .journal(lane -> log)
                    .clock(() -> {
                        if (Thread.currentThread() == publisher && broken.getAndSet(false)) {
                            throw new IllegalStateException("no time");
                        }
                        return system.nanos();
                    })
                    .build()) {
                Session session = engine.open(80, 24);
                session.write(ascii("a"));
                session.flush(TIMEOUT);
                broken.set(true);
                assertThrows(IllegalStateException.class, () -> session.write(ascii("b")));
                session.write(ascii("c"));
                assertEquals("ac", session.inspect(state -> text(state.screen().row(0)), TIMEOUT));
            }
        });
    }

    private static String text(Row row) {
        return "" + (char) CellLayout.code(row.glyph(0)) + (char) CellLayout.code(row.glyph(1));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void countsExceptionsOfListenersAndGoesOn(Layout layout) {
        try (Engine engine = Engine.builder().layout(layout).build()) {
            Session session = engine.open(OpenPayload.of(80, 24), new SessionListener() {
                @Override
                public void onReply(Session from, byte[] bytes, int offset, int length) {
                    throw new IllegalStateException("the host's fault");
                }
            });
            SessionView view = session.view((from, sequence, nanos, frame) -> {
                throw new IllegalStateException("the viewer's fault");
            });
            session.write(ascii("\033[c"));
            session.write(ascii("on"));
            session.flush(TIMEOUT);
            assertEquals(2, engine.health().get(0).listenerFaults());
            assertNotNull(view.fault());
            assertEquals("the viewer's fault", view.fault().getMessage());
        }
    }

    @Test
    void refusesWorkAfterClose() {
        Engine engine = Engine.builder().build();
        Session session = engine.open(80, 24);
        session.close();
        session.close();
        assertThrows(SessionClosedException.class, () -> session.write(ascii("x")));
        assertThrows(SessionClosedException.class, () -> session.view());
        engine.close();
        engine.close();
        assertThrows(SessionClosedException.class, () -> engine.open(80, 24));
    }

    @Test
    void keepsInterruptFlagOfWaitingPublisher() throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        log.hold();
        Engine engine = Engine.builder()
                .layout(Layout.FUSED)
                .ringSize(4)
                .journal(lane -> log)
                .build();
        Session session = engine.open(80, 24);
        AtomicBoolean flag = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    session.write(ascii("x"));
                }
            } catch (EngineException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        writer.start();
        writer.interrupt();
        writer.join(60_000);
        assertInstanceOf(EngineInterruptedException.class, thrown.get());
        assertTrue(flag.get());
        log.release();
        engine.close();
    }
}
