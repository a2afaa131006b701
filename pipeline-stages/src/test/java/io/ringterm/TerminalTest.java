package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameApplier;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerminalTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean output(Terminal terminal, int flags, String text) {
        byte[] payload = bytes(text);
        return terminal.onEvent(EventKind.OUTPUT, flags, payload, 0, payload.length);
    }

    private static boolean timer(Terminal terminal, TimerPayload timer) {
        byte[] payload = timer.encode();
        return terminal.onEvent(EventKind.TIMER, EventFlags.CUT, payload, 0, payload.length);
    }

    @Test
    void showsTextOfScreenAndHistory() {
        Terminal terminal = new Terminal(20, 2);
        terminal.write(bytes("one \u4e2d\r\ntwo e\u0301\r\n\033[31mthree\033[m  "));
        List<String> history = new ArrayList<>();
        terminal.historyText(history::add);
        assertEquals(List.of("one \u4e2d"), history);
        assertEquals("two e\u0301\nthree", terminal.screenText());
        assertEquals("three", terminal.line(1));
    }

    @Test
    void readsHistoryWithoutChangingTheState() {
        Terminal terminal = new Terminal(10, 1);
        terminal.write(bytes("e\u0301\r\n\u0915\u094d\u0937\r\nx\r\n"));
        long before = terminal.fingerprint();
        terminal.historyText(line -> assertFalse(line.isEmpty()));
        assertEquals(before, terminal.fingerprint());
    }

    @Test
    void answersQuestions() {
        Terminal terminal = new Terminal(80, 24);
        terminal.write(bytes("\033[3;5H\033[6n"));
        assertEquals("\033[3;5R", new String(terminal.replies().take(), StandardCharsets.US_ASCII));
        assertEquals(0, terminal.replies().size());
    }

    @Test
    void endsFrameAtCutAndNowhereElse() {
        Terminal terminal = new Terminal(80, 24);
        assertFalse(output(terminal, 0, "a"));
        assertTrue(output(terminal, EventFlags.CUT, "b"));
        Frame frame = terminal.cut();
        assertTrue(frame.whole());
        assertNull(terminal.cut(), "nothing has changed since");
        terminal.write(bytes("c"));
        assertFalse(terminal.cut().whole());
        terminal.repaint();
        assertTrue(terminal.cut().whole());
    }

    @Test
    void holdsCutsBackInSynchronizedUpdateAndEndsFrameWithIt() {
        Terminal terminal = new Terminal(80, 24);
        assertFalse(output(terminal, EventFlags.CUT, "\033[?2026ha"));
        assertTrue(terminal.holdsFrames());
        assertFalse(output(terminal, EventFlags.CUT, "b"));
        assertTrue(output(terminal, 0, "c\033[?2026l"), "without a cut of its own");
        assertFalse(output(terminal, 0, "d"));
    }

    @Test
    void endsFrameWhenSynchronizedUpdateExpires() {
        Terminal terminal = new Terminal(80, 24);
        output(terminal, 0, "\033[?2026h\033[?2026l\033[?2026ha");
        assertFalse(timer(terminal, TimerPayload.QUIET));
        int open = terminal.state().display().syncGeneration();
        assertFalse(timer(terminal, new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, open - 1)), "of the one before");
        assertTrue(timer(terminal, new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, open)));
        assertFalse(terminal.holdsFrames());
    }

    @Test
    void takesLargestEventAsOne() {
        byte[] payload = bytes("\033[?2026l" + "x".repeat(Limits.MAX_EVENT_BYTES - 16) + "\033[?2026h");
        Terminal terminal = new Terminal(80, 24);
        output(terminal, 0, "\033[?2026h");
        assertFalse(
                terminal.onEvent(EventKind.OUTPUT, EventFlags.CUT, payload, 0, payload.length),
                "an update is open before and after");
        byte[] longer = new byte[Limits.MAX_EVENT_BYTES + 1];
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> terminal.onEvent(EventKind.OUTPUT, 0, longer, 0, longer.length));
        assertTrue(thrown.getMessage().contains("16385"), thrown.getMessage());
    }

    @Test
    void ignoresWhatComesAfterQuarantineUntilSessionBegins() {
        Terminal terminal = new Terminal(80, 24);
        output(terminal, 0, "kept");
        terminal.onEvent(EventKind.QUARANTINE, 0, bytes("why"), 0, 3);
        assertFalse(output(terminal, EventFlags.CUT, " lost"));
        assertEquals("kept", terminal.line(0));
        byte[] open = OpenPayload.of(40, 10).encode();
        terminal.onEvent(EventKind.OPEN, 0, open, 0, open.length);
        output(terminal, 0, "new");
        assertEquals("new", terminal.line(0));
        assertEquals(40, terminal.state().columns());
    }

    @Test
    void givesSameStateForAnyChunksAndAfterRestore() {
        Seeds.check(60, random -> {
            byte[] input = input(random);
            Terminal whole = new Terminal(30, 8);
            whole.write(input);
            Terminal pieces = new Terminal(30, 8);
            FrameApplier frames = new FrameApplier();
            for (int at = 0; at < input.length; ) {
                int piece = Math.min(input.length - at, 1 + random.nextInt(20));
                pieces.write(input, at, piece);
                at += piece;
                if (random.nextInt(10) == 0) {
                    Frame frame = pieces.cut();
                    if (frame != null) {
                        frames.apply(frame);
                    }
                }
                if (random.nextInt(20) == 0) {
                    byte[] snapshot = pieces.snapshot();
                    pieces = Terminal.restore(snapshot);
                    assertArrayEquals(snapshot, pieces.snapshot());
                }
            }
            assertEquals(whole.fingerprint(), pieces.fingerprint());
            frames.apply(nonNull(pieces));
            FrameApplier once = new FrameApplier();
            once.apply(nonNull(whole));
            assertNull(frames.grid().firstDifference(once.grid()));
        });
    }

    private static Frame nonNull(Terminal terminal) {
        terminal.repaint();
        Frame frame = terminal.cut();
        assertNotNull(frame);
        return frame;
    }

    private static byte[] input(Random random) {
        StringBuilder text = new StringBuilder();
        String[] pieces = {
            "word ",
            "\r\n",
            "\033[5;3H",
            "\033[31m",
            "\033[K",
            "\033]0;t\007",
            "\u4e2d",
            "e\u0301",
            "\033[?1049h",
            "\033[?1049l",
            "\033[2J",
            "\033[3L",
            "\033P1$r",
            "\033\\",
            "\t",
            "\033[10@",
            "\033M"
        };
        for (int i = 0; i < 200; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return bytes(text.toString());
    }

    @Test
    void tellsHalfReadSequencesApart() {
        Terminal one = new Terminal(80, 24);
        Terminal other = new Terminal(80, 24);
        one.write(bytes("\033[3"));
        assertNotEquals(one.fingerprint(), other.fingerprint());
    }

    @Test
    void changesSize() {
        Terminal terminal = new Terminal(80, 24);
        byte[] payload = new ResizePayload(100, 30).encode();
        assertTrue(terminal.onEvent(EventKind.RESIZE, EventFlags.CUT, payload, 0, payload.length));
        assertEquals(100, terminal.cut().columns());
        terminal.resize(10, 5);
        assertEquals(5, terminal.state().rows());
        assertThrows(IllegalArgumentException.class, () -> terminal.resize(0, 5));
    }
}
