package io.ringterm.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.ringterm.Terminal;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.Scrollback;
import io.ringterm.grid.StateFormatException;
import io.ringterm.grid.StateWriter;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A snapshot without history goes on as one with it would, whatever comes and whenever history is looked at. */
class ScreenSnapshotTest {
    private static final String[] PIECES = {
        "a line\r\n",
        "another one which is longer than the screen is wide, and wraps\r\n",
        "\033[31mred\033[0m \u4f60\u597d e\u0301\r\n",
        "\033]8;;https://example.org\033\\link\033]8;;\033\\\n",
        "\033]133;A\033\\$ \033]133;B\033\\ls\r\n\033]133;C\033\\out\r\n\033]133;D;0\033\\",
        "\033[?1049h\033[2Jalternate\r\n\n\n\n\n\n",
        "\033[?1049l",
        "\033[2;4r\n\n\n\033[r",
        "\033[H\033[5S\033[2T",
        "\033[3J",
        "\033c",
        "\n\n\n\n\n\n\n\n\n\n",
        "\033[1;1Htop\033[99;1H",
    };

    @Test
    void goesOnAsTheWholeTerminal() {
        Seeds.check(60, random -> {
            Limits limits = limits(random.nextInt(40), random.nextBoolean() ? 1 << 20 : random.nextInt(1_500));
            Terminal whole = new Terminal(OpenPayload.of(20, 5).withLimits(limits));
            random.ints(random.nextInt(120), 0, PIECES.length).forEach(piece -> step(whole, new Random(piece)));
            Terminal restored = screenOf(whole, historyOf(whole));
            for (int steps = random.nextInt(60); steps > 0; steps--) {
                long seed = random.nextLong();
                step(whole, new Random(seed));
                step(restored, new Random(seed));
                assertEquals(whole.screenText(), restored.screenText());
                assertEquals(
                        whole.state().history().firstLine(),
                        restored.state().history().firstLine());
                if (random.nextInt(20) == 0) {
                    assertEquals(whole.fingerprint(), restored.fingerprint());
                }
                if (random.nextInt(20) == 0) {
                    restored = screenOf(restored, historyOf(whole));
                }
            }
            assertArrayEquals(whole.snapshot(), restored.snapshot());
        });
    }

    private static void step(Terminal terminal, Random random) {
        if (random.nextInt(12) == 0) {
            terminal.resize(1 + random.nextInt(30), 1 + random.nextInt(8));
        } else {
            terminal.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void historyIsFetchedOnceAndOnlyIfItIsLookedAt() {
        Terminal whole = new Terminal(20, 3);
        whole.write("one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix".getBytes(StandardCharsets.US_ASCII));
        AtomicInteger asked = new AtomicInteger();
        HistorySource source = (first, end) -> {
            asked.incrementAndGet();
            return whole.state().history();
        };
        Terminal restored = screenOf(whole, source);
        restored.write("\r\nseven\r\neight".getBytes(StandardCharsets.US_ASCII));
        assertEquals("six\nseven\neight", restored.screenText());
        assertEquals(5, restored.state().history().size());
        assertEquals(0, asked.get());

        List<String> lines = new ArrayList<>();
        restored.historyText(lines::add);
        assertEquals(List.of("one", "two", "three", "four", "five"), lines);
        restored.fingerprint();
        assertEquals(1, asked.get());
    }

    @Test
    void linesThatHaveGoneAreNeverFetched() {
        OpenPayload open = OpenPayload.of(20, 3).withLimits(Limits.DEFAULT.withHistoryLines(4));
        Terminal whole = new Terminal(open);
        whole.write("one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix".getBytes(StandardCharsets.US_ASCII));
        Terminal restored = screenOf(whole, HistorySource.NONE);
        byte[] more = "\r\n7\r\n8\r\n9\r\n10".getBytes(StandardCharsets.US_ASCII);
        restored.write(more);
        whole.write(more);
        assertEquals(whole.fingerprint(), restored.fingerprint());
    }

    @Test
    void saysSoWhereTheSourceHasOtherLines() {
        Terminal whole = new Terminal(20, 3);
        whole.write("one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix".getBytes(StandardCharsets.US_ASCII));
        Scrollback other = new Terminal(20, 3).state().history();
        Terminal restored = screenOf(whole, (first, end) -> other);
        StateFormatException thrown = assertThrows(StateFormatException.class, restored::fingerprint);
        assertTrue(thrown.getMessage().contains("lines=0 to 2"), thrown.getMessage());
        assertThrows(StateFormatException.class, screenOf(whole, HistorySource.NONE)::fingerprint);
    }

    @Test
    void isNoWholeSnapshotAndTheOtherWayRound() {
        Terminal terminal = new Terminal(20, 3);
        assertThrows(SnapshotException.class, () -> Terminal.restore(screen(terminal)));
        byte[] whole = terminal.snapshot();
        assertThrows(SnapshotException.class, () -> Terminal.restore(whole, HistorySource.NONE));
    }

    @Test
    void findsEveryFlippedBitAndMissingEnd() {
        byte[] bytes = screen(new Terminal(4, 2));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(SnapshotException.class, () -> Terminal.restore(damaged, HistorySource.NONE), "bit " + bit);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(SnapshotException.class, () -> Terminal.restore(cut, HistorySource.NONE), "length " + length);
        }
    }

    @Test
    void refusesHostileBytesWithAValidChecksum() {
        Terminal whole = new Terminal(OpenPayload.of(20, 5));
        Random lines = new Random(3);
        lines.ints(100, 0, PIECES.length).forEach(piece -> step(whole, new Random(piece)));
        byte[] bytes = screen(whole);
        HistorySource source = historyOf(whole);
        Seeds.check(1_000, random -> {
            byte[] hostile = bytes.clone();
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                hostile[random.nextInt(hostile.length - 4)] = (byte) random.nextInt();
            }
            SnapshotCodecTest.seal(hostile);
            try {
                Terminal restored = Terminal.restore(hostile, source);
                restored.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                restored.fingerprint();
            } catch (SnapshotException | StateFormatException e) {
                assertFalse(e.getMessage().isBlank());
            }
        });
    }

    private static Terminal screenOf(Terminal terminal, HistorySource source) {
        return Terminal.restore(screen(terminal), source);
    }

    private static byte[] screen(Terminal terminal) {
        StateWriter screen = new StateWriter(64);
        terminal.screenSnapshot(screen);
        return screen.toBytes();
    }

    /** A terminal of its own, as it is now, which is asked for its history later. */
    private static HistorySource historyOf(Terminal terminal) {
        byte[] now = terminal.snapshot();
        return (first, end) -> Terminal.restore(now).state().history();
    }

    private static Limits limits(int lines, long bytes) {
        Limits all = Limits.DEFAULT;
        return new Limits(
                lines,
                bytes,
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
                all.syncNanos());
    }
}
