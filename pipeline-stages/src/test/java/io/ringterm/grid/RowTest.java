package io.ringterm.grid;

import java.util.Random;

import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Rows beside plain arrays of cells: how a row keeps its cells must not show. */
class RowTest {
    private static final byte[] TEXT =
            "abcdefghijklmnopqrstuvwxyz".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** The cells of a row as anyone would keep them. */
    private static final class Model {
        private int[] glyphs = new int[COLUMNS];
        private long[] styles = new long[COLUMNS];
        private long[] extras = new long[COLUMNS];

        void set(int column, int glyph, long style, long extra) {
            glyphs[column] = glyph;
            styles[column] = extra == 0 ? style : style | CellLayout.EXTRAS_BIT;
            extras[column] = extra;
        }

        void copy(Model source, int from, int to, int column) {
            System.arraycopy(source.glyphs, from, glyphs, column, to - from);
            System.arraycopy(source.styles, from, styles, column, to - from);
            System.arraycopy(source.extras, from, extras, column, to - from);
        }
    }

    private static final int COLUMNS = 24;

    @Test
    void showsWhatWasWrittenWhateverFormItTakes() {
        Seeds.check(2_000, random -> {
            Row[] rows = {new Row(COLUMNS), new Row(COLUMNS)};
            Model[] models = {new Model(), new Model()};
            for (int step = random.nextInt(30); step >= 0; step--) {
                int which = random.nextInt(2);
                edit(random, rows, models, which);
                assertSame(models[which], rows[which]);
            }
        });
    }

    private static void edit(Random random, Row[] rows, Model[] models, int which) {
        Row row = rows[which];
        Model model = models[which];
        int from = random.nextInt(COLUMNS);
        int to = from + random.nextInt(COLUMNS - from) + 1;
        long style = random.nextInt(3) == 0 ? 0 : random.nextInt(3);
        long extra = random.nextInt(6) == 0 ? CellLayout.extras(1 + random.nextInt(3), 0) : 0;
        int bits = random.nextInt(5) == 0 ? CellLayout.PROTECTED : 0;
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                row.putAscii(from, TEXT, 0, to - from, bits, style, extra);
                for (int i = from; i < to; i++) {
                    model.set(i, TEXT[i - from] | bits, style, extra);
                }
            }
            case 2 -> {
                int glyph = random.nextInt(4) == 0 ? 0x3b1 : random.nextInt(3) == 0 ? CellLayout.EMPTY : 'x' | bits;
                row.put(from, glyph, style, extra);
                model.set(from, glyph, style, extra);
            }
            case 3 -> {
                int glyph = random.nextInt(3) == 0 ? 'f' | bits : CellLayout.EMPTY;
                row.fill(from, to, glyph, style, extra);
                for (int i = from; i < to; i++) {
                    model.set(i, glyph, style, extra);
                }
            }
            case 4 -> {
                row.restyle(from, style, extra);
                model.set(from, model.glyphs[from], style, extra);
            }
            case 5 -> {
                int glyph = random.nextInt(3) == 0 ? 0xe9 : random.nextInt(3) == 0 ? bits : 'r';
                row.reglyph(from, glyph);
                model.glyphs[from] = glyph;
            }
            case 6 -> {
                int source = random.nextInt(2);
                int at = random.nextInt(COLUMNS - (to - from) + 1);
                row.copy(rows[source], from, to, at);
                model.copy(models[source], from, to, at);
            }
            default -> {
                long background = random.nextInt(2) * style;
                row.clear(background);
                for (int i = 0; i < COLUMNS; i++) {
                    model.set(i, CellLayout.EMPTY, background, 0);
                }
            }
        }
    }

    private static void assertSame(Model model, Row row) {
        int printed = 0;
        int content = 0;
        for (int i = 0; i < COLUMNS; i++) {
            assertEquals(model.glyphs[i], row.glyph(i), "glyph of column " + i);
            assertEquals(model.styles[i], row.style(i), "style of column " + i);
            assertEquals(model.extras[i], row.extras(i), "extras of column " + i);
            printed = model.glyphs[i] != 0 ? i + 1 : printed;
            content = model.glyphs[i] != 0 || model.styles[i] != 0 ? i + 1 : content;
        }
        assertEquals(printed, row.printedEnd());
        assertEquals(content, row.contentEnd());
    }
}
