package io.ringterm.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.ringterm.apply.HostEvent;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.MemoryEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contract 3: nothing is shown that is not journaled; and parsing does not wait for it. */
class GateTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TEST = Duration.ofSeconds(120);

    private static final class Host implements SessionListener {
        final ByteArrayOutputStream replies = new ByteArrayOutputStream();
        final List<HostEvent> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onReply(Session session, byte[] bytes, int offset, int length) {
            synchronized (replies) {
                replies.write(bytes, offset, length);
            }
        }

        @Override
        public void onHostEvent(Session session, HostEvent event) {
            events.add(event);
        }

        String replies() {
            synchronized (replies) {
                return replies.toString(StandardCharsets.ISO_8859_1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"FUSED", "STAGED"})
    void keepsFramesRepliesAndHostEventsBackUntilTheJournalHasCommitted(Layout layout) {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            Host host = new Host();
            Watcher watcher = new Watcher();
            try (Engine engine =
                    Engine.builder().layout(layout).journal(lane -> log).build()) {
                Session session = engine.open(OpenPayload.of(80, 24), host);
                session.view(watcher);
                session.flush(TIMEOUT);
                int frames = watcher.sequences().size();
                log.hold();
                session.write(ascii("\033[chello\007"));
                LaneHealth health = engine.health().get(0);
                while (health.applied() < health.published()) {
                    health = engine.health().get(0);
                }
                try {
                    Thread.sleep(50);
                    assertEquals("", host.replies());
                    assertEquals(List.of(), List.copyOf(host.events));
                    assertEquals(frames, watcher.sequences().size());
                } finally {
                    log.release();
                }
                session.flush(TIMEOUT);
                assertTrue(host.replies().startsWith("\033[?"), host.replies());
                assertEquals(1, host.events.size());
                assertEquals("hello", watcher.text(0));
            }
        });
    }

    @Test
    void parsesOnWhileTheJournalIsStuck() {
        assertTimeoutPreemptively(TEST, () -> {
            MemoryEventLog log = new MemoryEventLog();
            try (Engine engine = Engine.builder()
                    .layout(Layout.FUSED)
                    .ringSize(1_024)
                    .journal(lane -> log)
                    .build()) {
                Session session = engine.open(80, 24);
                session.flush(TIMEOUT);
                log.hold();
                for (int i = 0; i < 500; i++) {
                    // A place in the ring each, where shorter ones would share some.
                    session.write(ascii("x".repeat(EventRow.LONG)));
                }
                Eventually.await(() -> engine.health().get(0).applied() >= 500, "all is applied");
                LaneHealth health = engine.health().get(0);
                assertTrue(health.journaled() < 500, health.toString());
                log.release();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void givesRepliesAtOnceWhereThereIsNoJournal(Layout layout) {
        Host host = new Host();
        try (Engine engine = Engine.builder().layout(layout).build()) {
            Session session = engine.open(OpenPayload.of(80, 24), host);
            session.write(ascii("\033[c\033[c"));
            session.flush(TIMEOUT);
            String replies = host.replies();
            String one = replies.substring(0, replies.length() / 2);
            assertFalse(one.isEmpty());
            assertEquals(one + one, replies);
        }
    }

    @Test
    void journalsOnOneThreadAndWritesEachByteInOrder() {
        MemoryEventLog log = new MemoryEventLog();
        byte[] big = new byte[100_000];
        for (int i = 0; i < big.length; i++) {
            big[i] = (byte) ('a' + i % 26);
        }
        try (Engine engine = Engine.builder()
                .layout(Layout.FUSED)
                .slotBytes(1_000)
                .ringSize(8)
                .journal(lane -> log)
                .build()) {
            engine.open(80, 24).write(big);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (MemoryEventLog.Event event : log.events(0)) {
            if (event.kind() == EventKind.OUTPUT) {
                assertTrue(event.payload().length <= 1_000);
                all.writeBytes(event.payload());
            }
        }
        assertArrayEquals(big, all.toByteArray());
        assertTrue(log.appender().getName().endsWith("journal"), log.appender().getName());
        assertEquals(log.events().size(), log.committed());
    }
}
