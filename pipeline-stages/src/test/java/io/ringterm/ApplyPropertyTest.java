package io.ringterm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.GridInvariants;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.Seeds;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What holds for any input. */
class ApplyPropertyTest {
    private static final OpenPayload OPEN =
            OpenPayload.of(30, 8).withCapabilities(Capabilities.of(Capability.values()));
    private static final String[] TEXTS = {
        "plain text",
        "a",
        "世界",
        "e\u0301\u0302",
        "👩‍🚀",
        "🇸🇪",
        "\u200d",
        "\ufe0f",
        "ͯ",
        "1️⃣",
        "क्षि",
        "x".repeat(90)
    };
    private static final String PREFIXES = "?>=<";
    private static final String INTERMEDIATES = " $#\"'*!&+";
    private static final String FINALS = "@ABCDEFGHIJKLMPQRSTUWXYZ`abcdefghijklmnpqrstuvwxyz{|}~^";
    private static final String ESCAPES = "6789DEHMNOVWZ=>clmno|}~";
    private static final String[] STRINGS = {
        "\u001b]0;title\u0007", "\u001b]8;id=a;http://x\u001b\\", "\u001b]8;;\u0007", "\u001b]4;1;?;2;red\u0007",
        "\u001bP$qm\u001b\\", "\u001bP+q436f\u001b\\", "\u001bP1$t2;3;1;A;@;@;0;2;@;BBBB\u001b\\", "\u001b]133;A\u0007",
        "\u001b]52;c;aGk=\u0007", "\u001b]10;?;?\u001b\\", "\u001b_Gf=1;AAAA\u001b\\", "\u001bP=1s\u001b\\"
    };
    private static final int[] MODES = {
        1, 2, 3, 4, 5, 6, 7, 9, 12, 20, 25, 40, 41, 42, 45, 47, 69, 95, 1000, 1006, 1045, 1046, 1047, 1048, 1049, 2004,
        2026, 2027, 2048
    };

    @Test
    void leavesTheSameFingerprintHoweverTheInputIsCut() {
        Seeds.checkBytes(150, ApplyPropertyTest::input, bytes -> {
            TestTerminal whole = terminal().write(bytes);
            TestTerminal pieces = terminal();
            Random random = new Random(bytes.length);
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(9)));
                pieces.write(bytes, at, length);
                at += length;
            }
            assertEquals(whole.fingerprint(), pieces.fingerprint());
            assertArrayEquals(whole.snapshot(), pieces.snapshot());
        });
    }

    @Test
    void leavesTheSameFingerprintHoweverOftenItIsPrepared() {
        Seeds.check(60, random -> {
            TestTerminal prepared = manyLines();
            TestTerminal other = manyLines();
            for (int i = 0; i < 40; i++) {
                byte[] bytes = random.nextInt(3) == 0 ? input(random) : lines(random, random.nextInt(150));
                prepared.write(bytes);
                other.write(bytes);
                if (random.nextInt(8) == 0) {
                    int columns = 1 + random.nextInt(60);
                    int rows = 1 + random.nextInt(12);
                    prepared.resize(columns, rows);
                    other.resize(columns, rows);
                }
                for (int times = random.nextInt(4); times > 0; times--) {
                    prepared.state().history().prepareHash();
                }
                if (random.nextInt(6) == 0) {
                    assertEquals(other.fingerprint(), prepared.fingerprint());
                }
            }
            assertEquals(other.fingerprint(), prepared.fingerprint());
        });
    }

    private static TestTerminal manyLines() {
        return new TestTerminal(OPEN.withLimits(Limits.DEFAULT.withHistoryLines(300)));
    }

    private static byte[] lines(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("line ").append(random.nextInt(1_000)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void keepsTheGridWholeWhateverComes() {
        Seeds.checkBytes(300, ApplyPropertyTest::input, bytes -> {
            TestTerminal terminal = terminal().write(bytes);
            assertEquals(List.of(), GridInvariants.check(terminal.state()));
        });
    }

    @Test
    void keepsTheGridWholeWhileTheHostResizes() {
        Seeds.check(60, random -> {
            TestTerminal terminal = terminal();
            for (int i = 0; i < 12; i++) {
                terminal.write(input(random));
                terminal.resize(1 + random.nextInt(60), 1 + random.nextInt(12));
                assertEquals(List.of(), GridInvariants.check(terminal.state()));
            }
        });
    }

    @Test
    void keepsTheGridWholeAfterDamagedRecordings() {
        for (Path folder : Corpora.list("alacritty-ref")) {
            byte[] recording = Corpora.bytes(folder.resolve("recording"));
            Seeds.check(5, random -> {
                byte[] damaged = recording.clone();
                for (int i = 0; i < 20; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                TestTerminal terminal = terminal().write(damaged);
                assertEquals(List.of(), GridInvariants.check(terminal.state()), folder.toString());
            });
        }
    }

    @Test
    void goesOnFromASnapshotAsIfNothingHadBeen() {
        Seeds.checkBytes(100, ApplyPropertyTest::input, bytes -> {
            int half = bytes.length / 2;
            TestTerminal whole = terminal().write(bytes);
            TestTerminal first = terminal().write(bytes, 0, half);
            TestTerminal second = TestTerminal.restore(first.snapshot()).write(bytes, half, bytes.length - half);
            assertEquals(whole.fingerprint(), second.fingerprint());
        });
    }

    /** Applied in a row or one by one: the same answers, events for the host and frames, with the same event. */
    @Test
    void isHeardOfWithTheSameEventWhetherEventsComeInARowOrOneByOne() {
        Seeds.checkBytes(300, ApplyPropertyTest::input, bytes -> {
            Random random = new Random(bytes.length);
            int[] ends = new int[bytes.length];
            int events = 0;
            for (int at = 0; at < bytes.length; events++) {
                at = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(40)));
                ends[events] = at;
            }
            Heard single = new Heard();
            for (int i = 0; i < events; i++) {
                single.row(bytes, ends, i, i + 1);
            }
            Heard rows = new Heard();
            for (int at = 0; at < events; ) {
                int end = Math.min(events, at + 1 + random.nextInt(20));
                rows.row(bytes, ends, at, end);
                at = end;
            }
            assertEquals(single.heard, rows.heard);
            assertEquals(single.fingerprint(), rows.fingerprint());
        });
    }

    /** Who notes what is heard, and after which event. */
    private static final class Heard {
        final List<String> heard = new ArrayList<>();
        private final OpBuffer ops = new OpBuffer(Limits.MAX_EVENT_BYTES);
        private final Stages stages = new Stages(OPEN);

        void row(byte[] bytes, int[] ends, int from, int end) {
            for (int first = from; first < end; ) {
                int begin = first == 0 ? 0 : ends[first - 1];
                int last = stages.parseInRow(bytes, begin, ends, first, end, ops);
                boolean frame = stages.apply(EventKind.OUTPUT, 0, bytes, begin, ends[last] - begin, ops);
                String replies = new String(stages.applied().replies().take(), StandardCharsets.ISO_8859_1);
                StringBuilder said = new StringBuilder(replies);
                while (stages.applied().hostEvents().size() > 0) {
                    said.append(stages.applied().hostEvents().poll());
                }
                if (frame || said.length() > 0) {
                    heard.add(last + (frame ? " frame " : " ") + said);
                }
                first = last + 1;
            }
        }

        long fingerprint() {
            ops.clear();
            stages.parserState(ops);
            stages.takeParserState(ops, new byte[0]);
            return stages.fingerprint();
        }
    }

    private static TestTerminal terminal() {
        return new TestTerminal(OPEN);
    }

    private static byte[] input(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int pieces = 1 + random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            bytes.writeBytes(piece(random).getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(25) == 0) {
                bytes.write(random.nextInt(256));
            }
        }
        return bytes.toByteArray();
    }

    private static String piece(Random random) {
        switch (random.nextInt(8)) {
            case 0:
            case 1:
                return TEXTS[random.nextInt(TEXTS.length)];
            case 2:
                return String.valueOf((char) random.nextInt(32));
            case 3:
                return "\u001b" + ESCAPES.charAt(random.nextInt(ESCAPES.length()));
            case 4:
                return STRINGS[random.nextInt(STRINGS.length)];
            case 5:
                return "\u001b[?" + MODES[random.nextInt(MODES.length)] + (random.nextBoolean() ? "h" : "l");
            default:
                return controlSequence(random);
        }
    }

    private static String controlSequence(Random random) {
        StringBuilder sequence = new StringBuilder("\u001b[");
        if (random.nextInt(8) == 0) {
            sequence.append(PREFIXES.charAt(random.nextInt(PREFIXES.length())));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            sequence.append(random.nextInt(12) == 0 ? random.nextInt(70_000) : random.nextInt(12));
            sequence.append(i > 1 ? ";" : "");
        }
        if (random.nextInt(4) == 0) {
            sequence.append(INTERMEDIATES.charAt(random.nextInt(INTERMEDIATES.length())));
        }
        return sequence.append(FINALS.charAt(random.nextInt(FINALS.length()))).toString();
    }
}
