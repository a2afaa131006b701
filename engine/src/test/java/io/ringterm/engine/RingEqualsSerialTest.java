package io.ringterm.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.CheckpointPolicy;
import io.ringterm.Terminal;
import io.ringterm.apply.HostEvent;
import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameApplier;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.HistorySource;
import io.ringterm.testkit.MemoryEventLog;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contract 1: live in any layout, replayed from the journal, or written to a plain terminal: the same. */
class RingEqualsSerialTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int SESSIONS = 4;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void hasFingerprintsAndFramesOfPlainTerminal(Layout layout) {
        Seeds.check(15, random -> compare(layout, random));
    }

    private static void compare(Layout layout, Random random) {
        List<MemoryEventLog> logs = List.of(new MemoryEventLog(), new MemoryEventLog());
        List<Live> lives = new ArrayList<>();
        try (Engine engine = Engine.builder()
                .layout(layout)
                .lanes(logs.size())
                .ringSize(1 << 2 + random.nextInt(6))
                .slotBytes(64 << random.nextInt(5))
                .cuts(new CutPolicy(random.nextInt(2_000_000), 1 + random.nextInt(5_000)))
                .checkpoints(policy(random))
                .journal(logs::get)
                .build()) {
            for (int i = 0; i < SESSIONS; i++) {
                lives.add(new Live(engine, OpenPayload.of(1 + random.nextInt(100), 1 + random.nextInt(40)), random));
            }
            for (boolean more = true; more; ) {
                more = false;
                for (Live live : lives) {
                    more |= live.step(random);
                }
            }
            for (Live live : lives) {
                live.session.flush(TIMEOUT);
                live.fingerprint = live.session.fingerprint(TIMEOUT);
            }
        }
        for (Live live : lives) {
            live.check(logs.get(live.session.lane()));
        }
    }

    private static CheckpointPolicy policy(Random random) {
        long screens = random.nextBoolean() ? Long.MAX_VALUE : 1 + random.nextInt(5_000);
        return new CheckpointPolicy(1 + random.nextInt(20), 1 + random.nextInt(5_000), screens);
    }

    /** A session as it happened. */
    private static final class Live implements SessionListener {
        /** What the host was told, answers to the program among it. */
        final StringBuffer said = new StringBuffer();

        final Session session;
        final Watcher watcher = new Watcher();
        final byte[] output;
        int written;
        long fingerprint;

        Live(Engine engine, OpenPayload open, Random random) {
            session = engine.open(open, this);
            output = Scripts.random(random, 20 + random.nextInt(300));
            session.view(watcher);
        }

        @Override
        public void onReply(Session from, byte[] bytes, int offset, int length) {
            said.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void onHostEvent(Session from, HostEvent event) {
            said.append(event);
        }

        boolean step(Random random) {
            int chunk = Math.min(output.length - written, 1 + random.nextInt(1 << random.nextInt(12)));
            if (random.nextBoolean()) {
                session.write(output, written, chunk);
                written += chunk;
            } else {
                readInto(session, chunk);
            }
            if (random.nextInt(20) == 0) {
                session.resize(1 + random.nextInt(100), 1 + random.nextInt(40));
            }
            if (random.nextInt(30) == 0) {
                session.mark("here");
            }
            return written < output.length;
        }

        /** Straight into the ring, as much as the slot takes. */
        private void readInto(Session session, int most) {
            try {
                written += session.writeFrom((into, offset, length) -> {
                    int count = Math.min(length, most);
                    System.arraycopy(output, written, into, offset, count);
                    return count;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void check(MemoryEventLog log) {
            Terminal terminal = new Terminal(1, 1);
            FrameApplier frames = new FrameApplier();
            List<Long> sequences = new ArrayList<>();
            StringBuilder says = new StringBuilder();
            List<MemoryEventLog.Checkpoint> checkpoints = log.checkpoints().stream()
                    .filter(checkpoint -> checkpoint.session() == session.number())
                    .toList();
            Map<Long, byte[]> screens = log.screens().stream()
                    .filter(screen -> screen.session() == session.number())
                    .collect(Collectors.toMap(MemoryEventLog.Screen::sequence, MemoryEventLog.Screen::snapshot));
            int[] next = {0};
            boolean[] begun = {false};
            log.replay(session.number(), (number, sequence, nanos, kind, flags, payload, offset, length) -> {
                boolean frame = terminal.onEvent(kind, flags, payload, offset, length);
                says.append(new String(terminal.replies().take(), StandardCharsets.ISO_8859_1));
                while (terminal.hostEvents().size() > 0) {
                    says.append(terminal.hostEvents().poll());
                }
                Frame cut = frame || !begun[0] ? terminal.cut() : null;
                begun[0] = true;
                if (cut != null) {
                    frames.apply(cut);
                    sequences.add(sequence);
                }
                if (next[0] < checkpoints.size() && checkpoints.get(next[0]).sequence() == sequence) {
                    check(checkpoints.get(next[0]++), terminal);
                }
                byte[] screen = screens.remove(sequence);
                if (screen != null) {
                    HistorySource history = (first, end) -> terminal.state().history();
                    assertEquals(
                            terminal.fingerprint(),
                            Terminal.restore(screen, history).fingerprint(),
                            () -> "screen after event " + sequence);
                }
            });
            assertEquals(checkpoints.size(), next[0], "checkpoints come in order");
            assertEquals(Map.of(), screens, "screens are of events");
            assertFalse(checkpoints.isEmpty(), "the end of a session has a checkpoint");
            assertNotNull(checkpoints.get(checkpoints.size() - 1).snapshot(), "and a snapshot");
            assertEquals(fingerprint, terminal.fingerprint(), "replay and live run");
            assertEquals(plain(log).fingerprint(), terminal.fingerprint(), "replay and plain writing");
            assertEquals(says.toString(), said.toString(), "answers and what the host is told");
            assertEquals(sequences, watcher.sequences(), "frames end where the journal says");
            assertNull(frames.grid().firstDifference(watcher.applier.grid()), "frames compose to the same grid");
            assertTrue(log.isClosed());
        }

        /** A checkpoint is of this state, and a snapshot is this state. */
        private static void check(MemoryEventLog.Checkpoint checkpoint, Terminal terminal) {
            String at = "at " + checkpoint.sequence();
            assertEquals(checkpoint.fingerprint(), terminal.fingerprint(), at);
            if (checkpoint.snapshot() != null) {
                assertArrayEquals(terminal.snapshot(), checkpoint.snapshot(), at);
                Terminal restored = Terminal.restore(checkpoint.snapshot());
                assertEquals(terminal.fingerprint(), restored.fingerprint(), at);
            }
        }

        /** The same bytes, resizes and timers, one after another, in other pieces. */
        private Terminal plain(MemoryEventLog log) {
            OpenPayload open = session.open();
            Terminal terminal = new Terminal(open);
            for (MemoryEventLog.Event event : log.events(session.number())) {
                switch (event.kind()) {
                    case OUTPUT -> {
                        for (byte each : event.payload()) {
                            terminal.write(new byte[] {each});
                        }
                    }
                    case RESIZE, TIMER -> terminal.onEvent(event.kind(), 0, event.payload(), 0, event.payload().length);
                    default -> {}
                }
            }
            return terminal;
        }
    }
}
