package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedactCommandTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path temp;

    private int made;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A recording made by hand, an event a second. */
    private final class Hand {
        private final Path folder = temp.resolve("R" + made++);
        private final ChronicleJournal journal =
                ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()));
        private final Terminal terminal = new Terminal(80, 24);
        private long sequence;

        Hand() {
            byte[] open = OpenPayload.of(80, 24)
                    .withDescription("of s3cret", "login --password s3cret")
                    .encode();
            event(EventKind.OPEN, open);
        }

        Hand event(EventKind kind, byte[] payload) {
            terminal.onEvent(kind, EventFlags.CUT, payload, 0, payload.length);
            journal.append(0, sequence, sequence * SECOND, kind, EventFlags.CUT, payload, 0, payload.length);
            byte[] snapshot = terminal.snapshot();
            journal.checkpoint(0, sequence, terminal.fingerprint(), snapshot, 0, snapshot.length);
            sequence++;
            return this;
        }

        Hand output(String... pieces) {
            for (String piece : pieces) {
                event(EventKind.OUTPUT, utf8(piece));
            }
            return this;
        }

        Hand mark(String label) {
            return event(EventKind.MARK, TextPayload.encode(label));
        }

        void end() {
            event(EventKind.CLOSE, new byte[0]);
            journal.close();
        }
    }

    private String redacted(Path recording, String... options) {
        String out = temp.resolve("O" + made++).toString();
        List<String> args = new ArrayList<>(List.of("redact", "-o", out, recording.toString()));
        args.addAll(List.of(options));
        Outcome outcome = Tool.run(args.toArray(String[]::new));
        assertEquals(0, outcome.status(), outcome.talk());
        Outcome verified = Tool.run("verify", out);
        assertEquals(0, verified.status(), verified.text());
        return out;
    }

    private static void assertNowhere(String folder, String secret) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(secret), file + " has it");
            }
        }
    }

    private static String screen(String recording) {
        return Tool.run("cat", recording).text();
    }

    @Test
    void aPatternIsFoundWhateverDividesItAndTheLayoutStays() throws IOException {
        Hand hand = new Hand();
        hand.output(
                "key: s3", "c\033[31mr\033[m", "et, 漢", "字 end\r\nnext s3cret line\r\n", "\033]2;on s3c", "ret\007");
        hand.event(EventKind.INPUT, utf8("s3c")).event(EventKind.INPUT, utf8("ret\r"));
        hand.mark("before s3cret");
        hand.end();
        String out = redacted(hand.folder, "--pattern", "s3cret", "--pattern", "漢字");
        assertEquals("key: ******, **** end\nnext ****** line\n", screen(out));
        assertNowhere(out, "s3c");
        String json = Tool.run("info", "--json", out).text();
        assertTrue(json.contains("login --password ******"), json);
        assertTrue(json.contains("redacted (2 patterns, 0 regions)"), json);
        Map<?, ?> snapshot = Tool.run("snapshot", "--format", "json", out).json();
        assertEquals("on ******", snapshot.get("title"));
    }

    @Test
    void howOutputWasCutUpMakesNoDifference() {
        String output = "a\033[1msec\033[4mret\033[m é\r\n" + "漢字secret漢字\r\n\033]0;t secret\033\\" + "x".repeat(100)
                + "secret\r\nsec\r\nret\r\n";
        List<String> screens = new ArrayList<>();
        Seeds.check(12, random -> {
            byte[] bytes = utf8(output);
            List<byte[]> pieces = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                int n = Math.min(bytes.length - at, 1 + random.nextInt(7));
                byte[] piece = new byte[n];
                System.arraycopy(bytes, at, piece, 0, n);
                pieces.add(piece);
                at += n;
            }
            Path recording = Tool.record(temp.resolve("C" + made++), pieces.toArray(byte[][]::new));
            String out = redacted(recording, "--pattern", "secret");
            screens.add(screen(out));
        });
        String expected = "a****** é\n漢字******漢字\n" + "x".repeat(100) + "******\nsec\nret\n";
        for (String screen : screens) {
            assertEquals(expected, screen.replace("x\nx", "xx").replace("x\n*", "x*"));
        }
    }

    @Test
    void aWrappedMatchIsFound() {
        Hand hand = new Hand();
        hand.output("x".repeat(77) + "secret\r\n");
        hand.end();
        String out = redacted(hand.folder, "--pattern", "secret");
        assertTrue(screen(out).contains("***"), screen(out));
        assertFalse(screen(out).contains("sec"), screen(out));
    }

    @Test
    void inputGoesAltogetherAndRegionsToo() throws IOException {
        Hand hand = new Hand();
        hand.output("one ");
        hand.event(EventKind.INPUT, utf8("typed"));
        hand.mark("private").output("two 漢\r\n").mark("/private").output("three ");
        hand.output("four ", "five ");
        hand.end();
        String input = redacted(hand.folder, "--input");
        assertNowhere(input, "typed");
        assertEquals("one two 漢\nthree four five\n", screen(input));
        assertEquals("one *** **\nthree four five\n", screen(redacted(hand.folder, "--mark", "private")));
        String region = redacted(hand.folder, "--region", "7-7.5");
        assertEquals("one two 漢\nthree **** five\n", screen(region));
        String from = redacted(hand.folder, "--region", "0:02-0:05");
        assertNowhere(from, "typed");
    }

    @Test
    void whatIsStillOnTheScreenIsNotPassedOffAsRedacted() {
        Hand hand = new Hand();
        hand.output("secrex", "\bt\r\n");
        hand.end();
        Path out = temp.resolve("O");
        Outcome outcome = Tool.run("redact", "--pattern", "secret", "-o", out.toString(), hand.folder.toString());
        assertEquals(1, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("sequence 2"), outcome.talk());
        assertFalse(Files.exists(out));
        assertFalse(outcome.talk().contains("secret"), "the pattern may be the secret");
    }

    @Test
    void theSealIsRenewedWithAKeyAndNotCarriedOverWithout() {
        Path recording = Tool.record(temp.resolve("R"), utf8("a secret\r\n"));
        String key = temp.resolve("k").toString();
        assertEquals(0, Tool.run("seal", "--new-key", key, recording.toString()).status());
        String out = redacted(recording, "--pattern", "secret");
        assertEquals(1, Tool.run("verify", "--key", key + ".pub", out).status());
        String sealed = redacted(recording, "--pattern", "secret", "--key", key);
        assertEquals(0, Tool.run("verify", "--key", key + ".pub", sealed).status());
    }

    @Test
    void nothingElseChanges() {
        Seeds.check(4, random -> {
            String text = noise(random);
            Path recording = Tool.record(temp.resolve("N" + made++), utf8(text));
            String out = redacted(recording, "--pattern", "not in there at all");
            Outcome outcome = Tool.run("diff", recording.toString(), out);
            assertEquals(0, outcome.status(), outcome.text());
        });
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append((char) (random.nextInt(8) == 0 ? random.nextInt(0x500) : 0x1b + random.nextInt(0x60)));
        }
        return text.toString();
    }

    @Test
    void whatCannotBeRedactedIsNamed() {
        String recording = Tool.record(temp.resolve("R"), utf8("text")).toString();
        for (String[] args : new String[][] {
            {"redact", recording},
            {"redact", "--pattern", "(", recording},
            {"redact", "--region", "5", recording},
            {"redact", "--region", "5-3", recording},
        }) {
            assertEquals(2, Tool.run(args).status(), String.join(" ", args));
        }
    }

    @Test
    void anUnluckyPatternEndsWithAnError() {
        String recording = Tool.record(temp.resolve("R"), utf8("a".repeat(15_000) + "b\r\n"))
                .toString();
        for (String pattern : List.of("a*a*a*a*x", "(a|b|ab)*x")) {
            String out = temp.resolve("O").toString();
            Outcome outcome = Tool.run("redact", "--pattern", pattern, "-o", out, recording);
            assertEquals(4, outcome.status(), outcome.talk());
            assertTrue(outcome.talk().contains("takes too much"), outcome.talk());
            assertFalse(Files.exists(temp.resolve("O")));
        }
    }
}
