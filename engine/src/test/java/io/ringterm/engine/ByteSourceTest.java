package io.ringterm.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.event.EventKind;
import io.ringterm.testkit.MemoryEventLog;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is read straight into the ring is what is written to it. */
class ByteSourceTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ByteSource NEVER_ASKED = (into, offset, length) -> {
        throw new AssertionError("asked");
    };

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theJournalHasEachByteOnceAndInOrder(Layout layout) {
        Seeds.check(10, random -> {
            byte[] bytes = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(bytes);
            MemoryEventLog log = new MemoryEventLog();
            int slotBytes = 64 << random.nextInt(5);
            int number;
            try (Engine engine = engine(layout, log, slotBytes)) {
                Session session = engine.open(80, 24);
                number = session.number();
                feed(session, bytes, slotBytes, random);
                session.flush(TIMEOUT);
            }
            assertArrayEquals(bytes, output(log, number));
        });
    }

    /** From a source that has more, less, or nothing, in turn with writing. */
    private static void feed(Session session, byte[] bytes, int slotBytes, Random random) throws IOException {
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
        while (rest.available() > 0) {
            if (random.nextInt(4) == 0) {
                session.write(rest.readNBytes(1 + random.nextInt(1_000)));
            } else {
                int most = random.nextInt(2 * slotBytes);
                int before = rest.available();
                int count = session.writeFrom((into, offset, length) -> {
                    assertEquals(slotBytes, length);
                    return Math.max(0, rest.read(into, offset, Math.min(length, most)));
                });
                assertEquals(before - count, rest.available());
            }
        }
        assertEquals(-1, session.writeFrom(rest::read));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatASourceDoesNotReadIsNoEvent(Layout layout) throws Exception {
        MemoryEventLog log = new MemoryEventLog();
        int number;
        try (Engine engine = engine(layout, log, 64)) {
            Session session = engine.open(80, 24);
            number = session.number();
            IOException broken = new IOException("broken");
            assertSame(
                    broken,
                    assertThrows(
                            IOException.class,
                            () -> session.writeFrom((into, offset, length) -> {
                                throw broken;
                            })));
            assertThrows(IllegalStateException.class, () -> session.writeFrom((into, offset, length) -> length + 1));
            assertEquals(0, session.writeFrom((into, offset, length) -> 0));
            assertEquals(-1, session.writeFrom((into, offset, length) -> -1));
            session.write(new byte[] {'x'});
            session.flush(TIMEOUT);
        }
        List<MemoryEventLog.Event> events = log.events(number);
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i, events.get(i).sequence(), "no number is left out");
        }
        assertArrayEquals(new byte[] {'x'}, output(log, number));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aSourceIsNotAskedForWhatNobodyTakes(Layout layout) {
        Session session;
        try (Engine engine = engine(layout, new MemoryEventLog(), 64)) {
            session = engine.open(80, 24);
            session.close();
            assertThrows(SessionClosedException.class, () -> session.writeFrom(NEVER_ASKED));
        }
    }

    private static Engine engine(Layout layout, MemoryEventLog log, int slotBytes) {
        return Engine.builder()
                .layout(layout)
                .lanes(1)
                .ringSize(8)
                .slotBytes(slotBytes)
                .journal(lane -> log)
                .build();
    }

    private static byte[] output(MemoryEventLog log, int session) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        log.events(session).stream()
                .filter(event -> event.kind() == EventKind.OUTPUT)
                .forEach(event -> all.writeBytes(Arrays.copyOf(event.payload(), event.payload().length)));
        return all.toByteArray();
    }
}
