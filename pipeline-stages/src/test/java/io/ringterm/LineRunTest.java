package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

import io.ringterm.apply.CellPatch;
import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameApplier;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.GridInvariants;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.op.TextLineWord;
import io.ringterm.parse.VtParser;
import io.ringterm.testkit.Seeds;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lines that come in one piece take a way of their own; a terminal that gets them byte by byte must not differ. */
class LineRunTest {
    private static final String[] BETWEEN = {
        "",
        "\u001b[1m",
        "\u001b[m",
        "\u001b[44m",
        "\u001b[2;4r",
        "\u001b[r",
        "\u001b[?7l",
        "\u001b[?7h",
        "\u001b[4h",
        "\u001b[4l",
        "\u001b[20h",
        "\u001b[20l",
        "\u001b[?69h\u001b[3;9s",
        "\u001b[?69l",
        "\u001b[?2027h",
        "\u001b[?2027l",
        "\u001b[?1049h",
        "\u001b[?1049l",
        "\u001b(0",
        "\u001b(B",
        "\u001bN",
        "\u001b[1\"q",
        "\u001b[0\"q",
        "\u001b#6",
        "\u001b[H",
        "\u001b[99;5H",
        "\u001b[3J",
        "\u001b]133;C\u0007",
        "\u001b[3b",
        "é世界\r\n",
        "\u001b%@",
        "\u001b%G",
        "\u001b[?42h",
        "\u001b[?42l",
        "text\n",
        "\r",
        "\t",
        // Rows that were printed as a whole are written to, restyled, flagged.
        "\u001b[1;1;3;99;1$r",
        "\u001b[2;1H\u001b]133;A\u0007\u001b[99;1H",
        "\u001b[2;1H\u001b#6\u001b[99;1H",
        "\u001b[2;2H\u001b[2P\u001b[99;1H",
        "\u001b[2;3Hx\u001b[99;1H",
        "\u001b[2;1H\u001b[3;4r\u001b[L\u001b[r\u001b[99;1H"
    };

    /** Characters of every length and width, what joins them, and what is not text. */
    private static final String[] CHARACTERS = {
        "a",
        " ",
        "#",
        "é",
        "ß",
        "¡",
        "Ж",
        "世",
        "界",
        "ｗ",
        "가",
        "한",
        "😀",
        "👨",
        "🇯",
        "—",
        "\u0301",
        "\u0308",
        "\u200d",
        "\ufe0f",
        "\u00ad",
        "\u200b",
        "\u2028",
        "\u0085",
        "e\u0301",
        "👨\u200d👩",
        "❤\ufe0f",
        "\ue000",
        "\ud83c\udfff",
        "\u0301".repeat(6)
    };

    @Test
    void leavesTheStateThatSingleBytesLeave() {
        leavesTheSameState(600, LineRunTest::pieces);
    }

    @Test
    void leavesItWithTextThatIsNotAscii() {
        leavesTheSameState(900, LineRunTest::textPieces);
    }

    /** Long enough to be read from two places at once; what no line has may stand before or behind the second. */
    @Test
    void leavesItWithTextOfManyLines() {
        leavesTheSameState(12, random -> List.of(longText(random), longText(random)));
    }

    private static String longText(Random random) {
        StringBuilder text = new StringBuilder();
        int most = 2 + random.nextInt(30);
        int rare = 1 + random.nextInt(2_000);
        for (int lines = 100 + random.nextInt(300); lines > 0; lines--) {
            for (int length = random.nextInt(most); length > 0; length--) {
                text.append(CHARACTERS[random.nextInt(random.nextInt(rare) == 0 ? CHARACTERS.length : 16)]);
            }
            text.append(random.nextInt(rare) == 0 ? BETWEEN[random.nextInt(BETWEEN.length)] : "");
            text.append("\r\n");
        }
        return text.toString();
    }

    private static void leavesTheSameState(int runs, Function<Random, List<String>> generator) {
        Seeds.checkList(runs, generator, pieces -> {
            Random random = new Random(pieces.size());
            OpenPayload open = open(random);
            TestTerminal slow = new TestTerminal(open);
            Terminal fast = new Terminal(open);
            FrameApplier seen = new FrameApplier();
            for (String piece : pieces) {
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                for (int at = 0; at < bytes.length; at++) {
                    slow.write(bytes, at, 1);
                }
                fast.write(bytes);
                assertEquals(List.of(), GridInvariants.check(fast.state()));
                Frame frame = fast.cut();
                if (frame != null) {
                    seen.apply(frame);
                }
                assertShown(fast, seen);
            }
            assertEquals(slow.fingerprint(), fast.fingerprint());
            assertArrayEquals(slow.snapshot(), fast.snapshot());
        });
    }

    private static void assertShown(Terminal terminal, FrameApplier seen) {
        CellPatch whole = new CellPatch();
        whole.fillWhole(terminal.state());
        for (int span = 0; span < whole.spans().size(); span++) {
            int row = whole.spans().row(span);
            for (int column = 0; column < whole.columns(); column++) {
                int at = whole.spans().at(span) + column;
                String cell = "row " + row + " column " + column;
                assertEquals(
                        whole.spans().cells().glyph(at), seen.grid().row(row).glyph(column), cell);
                assertEquals(
                        whole.spans().cells().style(at), seen.grid().row(row).style(column), cell);
            }
        }
    }

    private static OpenPayload open(Random random) {
        Limits d = Limits.DEFAULT;
        Limits limits = new Limits(
                random.nextInt(4) == 0 ? random.nextInt(40) : 200,
                random.nextInt(4) == 0 ? random.nextInt(600) : 100_000,
                d.oscBytes(),
                d.clipboardBytes(),
                d.dcsBytes(),
                d.apcBytes(),
                random.nextInt(4) == 0 ? 1 + random.nextInt(12) : d.clusterCodePoints(),
                d.queuedReplyBytes(),
                d.titleStack(),
                d.titleBytes(),
                d.hyperlinks(),
                d.uriBytes(),
                d.syncNanos());
        OpenPayload open =
                OpenPayload.of(1 + random.nextInt(20), 1 + random.nextInt(6)).withLimits(limits);
        return random.nextInt(4) == 0 ? wide(open) : open;
    }

    private static OpenPayload wide(OpenPayload open) {
        return new OpenPayload(
                open.columns(),
                open.rows(),
                open.parserVersion(),
                1500,
                OpenPayload.AMBIGUOUS_WIDE,
                open.capabilities(),
                open.limits(),
                "",
                "");
    }

    /** A full table is swept of what no cell shows, so that what is on the screen matters then. */
    @Test
    void leavesItWhereTheTableOfClustersGetsFull() {
        Seeds.check(2, random -> {
            OpenPayload open = OpenPayload.of(20, 5).withLimits(Limits.DEFAULT.withHistoryLines(10));
            TestTerminal slow = new TestTerminal(open);
            Terminal fast = new Terminal(open);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Limits.MAX_CLUSTERS * 5 / 4; i++) {
                text.appendCodePoint(0x4e00 + i % 5_000).appendCodePoint(0x300 + i / 5_000 * 2 + random.nextInt(2));
                text.append(random.nextInt(8) == 0 ? "\r\n" : "");
                if (random.nextInt(500) == 0) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    for (int at = 0; at < bytes.length; at++) {
                        slow.write(bytes, at, 1);
                    }
                    fast.write(bytes);
                    text.setLength(0);
                }
            }
            assertEquals(slow.fingerprint(), fast.fingerprint());
            assertArrayEquals(slow.snapshot(), fast.snapshot());
        });
    }

    @Test
    void isOneOpWhereLinesAreNotAscii() {
        byte[] bytes = "one\r\ntwo\r\nnaïve\r\n\r\ne\u0301世\r\nsix\r\n\u001b[m".getBytes(StandardCharsets.UTF_8);
        OpBuffer ops = new OpBuffer(bytes.length);
        new VtParser(CharWidth.of(1500, 0)).parse(bytes, 0, bytes.length, ops);
        int at = 0;
        while (OpBuffer.opcode(ops.word(at)) != OpCode.PRINT_TEXT_LINES) {
            at += 1 + OpBuffer.count(ops.word(at));
        }
        int[] expected = {
            OpBuffer.range(10, 6),
            TextLineWord.of(5, false, 0),
            OpBuffer.range(18, 0),
            TextLineWord.of(0, false, 0),
            OpBuffer.range(20, 6),
            TextLineWord.of(3, false, 1),
            OpBuffer.range(20, 3),
            OpBuffer.range(28, 3),
            TextLineWord.of(3, false, 0)
        };
        assertEquals(expected.length, OpBuffer.count(ops.word(at)));
        assertArrayEquals(expected, Arrays.copyOfRange(ops.words(), at + 1, at + 1 + expected.length));
    }

    private static List<String> pieces(Random random) {
        return pieces(random, text -> text.append((char) (' ' + random.nextInt(95))));
    }

    private static List<String> textPieces(Random random) {
        int kinds = random.nextInt(3) == 0 ? CHARACTERS.length : 16;
        int ascii = 1 + random.nextInt(30);
        return pieces(
                random,
                text -> text.append(
                        random.nextInt(ascii) == 0
                                ? CHARACTERS[random.nextInt(kinds)]
                                : "abc d".charAt(random.nextInt(5))));
    }

    private static List<String> pieces(Random random, Consumer<StringBuilder> character) {
        List<String> pieces = new ArrayList<>();
        for (int n = random.nextInt(6); n >= 0; n--) {
            StringBuilder piece = new StringBuilder();
            if (random.nextInt(3) == 0) {
                piece.append(BETWEEN[random.nextInt(BETWEEN.length)]);
            }
            int most = random.nextBoolean() ? 4 : 60;
            for (int lines = random.nextInt(80); lines > 0; lines--) {
                int length = random.nextInt(most);
                for (int i = 0; i < length; i++) {
                    character.accept(piece);
                }
                piece.append(random.nextInt(60) == 0 ? BETWEEN[random.nextInt(BETWEEN.length)] : "");
                piece.append("\r\n");
            }
            piece.setLength(Math.max(0, piece.length() - random.nextInt(4)));
            pieces.add(piece.toString());
        }
        return pieces;
    }

    @Test
    void isOneOpForAllLinesBehindTheSecond() {
        byte[] bytes =
                "one\r\ntwo\r\nthree\r\n\r\nfive is longer\r\nsix\r\n\u001b[m".getBytes(StandardCharsets.US_ASCII);
        OpBuffer ops = new OpBuffer(bytes.length);
        new VtParser(CharWidth.of(1500, 0)).parse(bytes, 0, bytes.length, ops);
        int at = 0;
        while (OpBuffer.opcode(ops.word(at)) != OpCode.PRINT_LINES) {
            at += 1 + OpBuffer.count(ops.word(at));
        }
        assertEquals(10, OpBuffer.rangeOffset(ops.word(at + 1)));
        assertEquals(4, OpBuffer.count(ops.word(at)));
        assertEquals(0, OpBuffer.rangeLength(ops.word(at + 2)));
        assertEquals(14, OpBuffer.rangeLength(ops.word(at + 3)));
    }
}
