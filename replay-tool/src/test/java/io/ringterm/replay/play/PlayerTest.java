package io.ringterm.replay.play;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session of one letter a second, a to z, with marks at f and p. */
class PlayerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 1_700_000_000L * SECOND;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void record() {
        folder = temp.resolve("R");
        byte[] open = OpenPayload.of(40, 3).encode();
        try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))) {
            long sequence = 0;
            journal.append(0, sequence++, BEGIN, EventKind.OPEN, 0, open, 0, open.length);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                long nanos = BEGIN + (letter - 'a') * SECOND;
                if (letter == 'f' || letter == 'p') {
                    byte[] label = TextPayload.encode("mark " + letter);
                    journal.append(0, sequence++, nanos, EventKind.MARK, 0, label, 0, label.length);
                }
                byte[] output = {(byte) letter};
                journal.append(0, sequence++, nanos, EventKind.OUTPUT, EventFlags.CUT, output, 0, 1);
            }
            journal.append(0, sequence, BEGIN + 26 * SECOND, EventKind.CLOSE, 0, open, 0, 0);
        }
    }

    /** A person who waits and types, in a time of their own. */
    private static final class FakeScreen implements Screen {
        private final Terminal shown = new Terminal(40, 3);
        private final List<String> script;
        private final List<String> seen = new ArrayList<>();
        private long now;
        private long wakeAt;
        private int next;

        FakeScreen(String... script) {
            this.script = List.of(script);
        }

        @Override
        public int columns() {
            return 40;
        }

        @Override
        public int rows() {
            return 3;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            shown.write(bytes, offset, length);
        }

        /** {@code wait N} lets N milliseconds pass; {@code see} notes the first line; all else is typed. */
        @Override
        public int read(byte[] buffer, long timeoutMillis) {
            while (next < script.size() && now >= wakeAt) {
                String step = script.get(next++);
                if (step.startsWith("wait ")) {
                    wakeAt = now + Long.parseLong(step.substring(5)) * 1_000_000L;
                } else if (step.equals("see")) {
                    seen.add(shown.line(0));
                } else {
                    byte[] keys = step.getBytes(StandardCharsets.US_ASCII);
                    System.arraycopy(keys, 0, buffer, 0, keys.length);
                    return keys.length;
                }
            }
            now += timeoutMillis * 1_000_000L;
            return 0;
        }

        @Override
        public void onResize(Runnable action) {
            // this one never changes its size
        }

        @Override
        public void close() {
            // nothing to put back
        }
    }

    private static int play(FakeScreen screen, Path folder, PlayOptions options) throws Exception {
        try (Recording recording = Recording.open(folder)) {
            return new Player(recording, 0, screen, options, () -> screen.now, null).play();
        }
    }

    private List<String> seen(PlayOptions options, String... script) throws Exception {
        FakeScreen screen = new FakeScreen(script);
        play(screen, folder, options);
        return screen.seen;
    }

    @Test
    void playsInRecordedTimeToTheEnd() throws Exception {
        FakeScreen screen = new FakeScreen("wait 3500", "see");
        assertEquals(ExitStatus.FINE, play(screen, folder, new PlayOptions(1, 0, false)));
        assertEquals(List.of("abcd"), screen.seen);
        assertEquals("abcdefghijklmnopqrstuvwxyz", screen.shown.line(0));
        assertTrue(screen.now >= 25 * SECOND && screen.now < 27 * SECOND, "took " + screen.now);
    }

    @Test
    void speedAndIdleLimitShortenIt() throws Exception {
        FakeScreen fast = new FakeScreen();
        play(fast, folder, new PlayOptions(10, 0, false));
        assertTrue(fast.now >= 2.5 * SECOND && fast.now < 3.5 * SECOND, "took " + fast.now);
        FakeScreen brief = new FakeScreen();
        play(brief, folder, new PlayOptions(1, 0.1, false));
        assertTrue(brief.now >= 2.5 * SECOND && brief.now < 3.5 * SECOND, "took " + brief.now);
    }

    @Test
    void spacePausesAndGoesOn() throws Exception {
        assertEquals(
                List.of("abc", "abc", "abcd"),
                seen(
                        new PlayOptions(1, 0, false),
                        "wait 2500",
                        "see",
                        " ",
                        "wait 60000",
                        "see",
                        " ",
                        "wait 1000",
                        "see",
                        "q"));
    }

    @Test
    void stepsFrameByFrameInBothDirections() throws Exception {
        List<String> script = new ArrayList<>();
        script.add("see");
        for (String key : List.of(".", ".", ",", ",", ",", ".")) {
            script.addAll(List.of(key, "wait 100", "see"));
        }
        script.add("q");
        assertEquals(
                List.of("a", "ab", "abc", "ab", "a", "", "a"),
                seen(new PlayOptions(1, 0, true), script.toArray(String[]::new)));
    }

    @Test
    void arrowsJumpFiveSeconds() throws Exception {
        assertEquals(
                List.of("abcdefghi", "abcd", "a"),
                seen(
                        new PlayOptions(1, 0, false),
                        "wait 3500",
                        "\033[C",
                        "wait 20",
                        "see",
                        "\033OD",
                        "wait 20",
                        "see",
                        "\033[D\033[D",
                        "wait 20",
                        "see",
                        "q"));
    }

    @Test
    void digitsJumpToTenths() throws Exception {
        assertEquals(
                List.of("abcdefghijklmn", "a"),
                seen(new PlayOptions(1, 0, false), "5", "wait 20", "see", "0", "wait 20", "see", "q"));
    }

    @Test
    void bracketsJumpToMarks() throws Exception {
        assertEquals(
                List.of("abcde", "abcdefghijklmno", "abcde"),
                seen(
                        new PlayOptions(1, 0, true),
                        "]",
                        "wait 20",
                        "see",
                        "]",
                        "wait 20",
                        "see",
                        "[",
                        "wait 20",
                        "see",
                        "q"));
    }

    @Test
    void plusAndMinusChangeTheSpeed() throws Exception {
        assertEquals(
                List.of("abcdefghi", "abcdefghijk"),
                seen(new PlayOptions(1, 0, false), "++", "wait 2100", "see", "---", "wait 4000", "see", "q"));
    }

    @Test
    void controlCIsAnInterruption() throws Exception {
        assertEquals(
                ExitStatus.INTERRUPTED, play(new FakeScreen("wait 100", "\003"), folder, new PlayOptions(1, 0, false)));
    }
}
