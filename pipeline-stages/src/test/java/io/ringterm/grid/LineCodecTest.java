package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.ringterm.op.CharWidth;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LineCodecTest {
    private final LineCodec codec = new LineCodec(CharWidth.of(1600, 0));
    private final GraphemeTable graphemes = new GraphemeTable(32);
    private final LinkTable links = new LinkTable(100, 2_083);

    @Test
    void decodedLineEqualsTheRow() {
        Seeds.checkList(400, random -> Edit.list(random, 80), edits -> {
            TerminalState state = Texts.terminal(17, 4, 10);
            edits.forEach(edit -> edit.apply(state));
            for (int i = 0; i < state.rows(); i++) {
                Row row = state.screen().row(i);
                int length = codec.encode(row, state.graphemes(), state.links());
                Row copy = new Row(row.columns());
                codec.decode(codec.buffer(), 0, length, copy, state.graphemes(), state.links());
                for (int column = 0; column < row.columns(); column++) {
                    assertTrue(row.sameCell(column, copy, column), "row " + i + " column " + column);
                }
                assertEquals(row.flags(), copy.flags());
                assertEquals(row.hash(state.graphemes(), state.links()), copy.hash(state.graphemes(), state.links()));
            }
        });
    }

    @Test
    void decodesWithOtherTablesToTheSameContent() {
        Row row = new Row(4);
        row.put(0, graphemes.extend('e', 0x301), 0, CellLayout.extras(5, links.intern("a", "http://a/")));
        row.putWide(1, 0x4e00, 0, CellLayout.extras(0, links.intern("", "http://b/")));
        row.put(3, 'x', 0, CellLayout.extras(0, links.intern("a", "http://a/")));
        int length = codec.encode(row, graphemes, links);

        GraphemeTable otherGraphemes = new GraphemeTable(32);
        otherGraphemes.extend('x', 0x302);
        LinkTable otherLinks = new LinkTable(100, 2_083);
        otherLinks.intern("", "http://other/");
        Row copy = new Row(4);
        codec.decode(codec.buffer(), 0, length, copy, otherGraphemes, otherLinks);

        assertEquals(row.hash(graphemes, links), copy.hash(otherGraphemes, otherLinks));
        assertEquals(new Link("a", "http://a/"), otherLinks.get(CellLayout.link(copy.extras(3))));
    }

    @Test
    void takesAByteACharacterOfPlainText() {
        byte[] text = "x".repeat(80).getBytes(StandardCharsets.US_ASCII);
        Row row = new Row(80);
        row.putAscii(0, text, 0, 80, 0, 0, 0);
        assertEquals(82, codec.encode(row, graphemes, links));
    }

    @Test
    void givesTheSameBytesWhateverWasInTheRowBefore() {
        Seeds.check(300, random -> {
            Row fresh = new Row(20);
            Row used = new Row(20);
            used.putWide(3, 0x4e00, CellLayout.withAttributes(0, CellLayout.BOLD), CellLayout.extras(5, 0));
            used.put(19, 0x3b1, 7, 0);
            if (random.nextBoolean()) {
                used.clear(0);
            } else {
                used.fill(0, 5, CellLayout.EMPTY, 0, 0);
                used.fill(5, 20, CellLayout.EMPTY, 0, 0);
            }
            for (int n = random.nextInt(6); n > 0; n--) {
                int column = random.nextInt(18);
                int glyph = random.nextInt(3) == 0 ? random.nextInt(2) * 0x3b1 : 'a' + random.nextInt(26);
                long style = random.nextInt(3) == 0 ? random.nextInt(2) : 0;
                used.put(column, 0x3b1, 5, CellLayout.extras(5, 0));
                for (Row row : new Row[] {fresh, used}) {
                    row.put(column, glyph, style, 0);
                    row.fill(column + 1, column + 2, CellLayout.EMPTY, 0, 0);
                }
            }
            int bytes = codec.encode(fresh, graphemes, links);
            byte[] expected = Arrays.copyOf(codec.buffer(), bytes);
            int length = codec.encode(used, graphemes, links);
            assertArrayEquals(expected, Arrays.copyOf(codec.buffer(), length));
            assertEquals(fresh.hash(graphemes, links), used.hash(graphemes, links));
        });
    }

    @Test
    void takesFourBytesACharacterWhereEachHasColoursOfItsOwn() {
        Row row = new Row(80);
        for (int column = 0; column < 80; column++) {
            long style = CellLayout.withForeground(0, CellLayout.colour(CellLayout.PALETTE, column));
            style = CellLayout.withBackground(style, CellLayout.colour(CellLayout.PALETTE, 255 - column));
            row.put(column, 'a' + column % 26, style, 0);
        }
        assertEquals(2 + 4 * 80, codec.encode(row, graphemes, links));
    }

    @Test
    void growsARowThatIsTooShort() {
        Row row = new Row(30);
        row.put(29, 'x', 0, 0);
        int length = codec.encode(row, graphemes, links);
        Row target = new Row(5);
        codec.decode(codec.buffer(), 0, length, target, graphemes, links);
        assertEquals(30, target.columns());
        assertEquals('x', target.glyph(29));
    }

    @Test
    void refusesAnyBytesThatAreNotALineWithoutHarm() {
        Seeds.checkBytes(
                3_000,
                random -> {
                    byte[] bytes = new byte[random.nextInt(40)];
                    random.nextBytes(bytes);
                    return bytes;
                },
                bytes -> {
                    Row row = new Row(10);
                    try {
                        codec.decode(bytes, 0, bytes.length, row, graphemes, links);
                    } catch (StateFormatException e) {
                        assertTrue(e.getMessage().length() > 10);
                    }
                });
    }

    @Test
    void refusesALineThatIsCutOff() {
        Row row = new Row(10);
        row.put(3, 'x', CellLayout.withAttributes(0, CellLayout.BOLD), 0);
        int length = codec.encode(row, graphemes, links);
        byte[] line = Arrays.copyOf(codec.buffer(), length);
        for (int cut = 0; cut < length; cut++) {
            int end = cut;
            assertThrows(
                    StateFormatException.class,
                    () -> codec.decode(line, 0, end, new Row(10), graphemes, links),
                    "cut at " + cut);
        }
    }
}
