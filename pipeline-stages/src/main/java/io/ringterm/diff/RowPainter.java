package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;

/**
 * Brings one row of the terminal rendered for from what it shows to what it should show.
 *
 * <pre>
 *  shown   a b c d e f . . x x x x
 *  wanted  a B c d e f . . . . . .
 *            ^ print       ^ EL
 * </pre>
 *
 * <p>Cells that look alike are left alone: one that is empty and one with a blank, protected or not, whatever OSC 133 says
 * of them. Of a blank without lines only the background is seen, so that blanks between words take no rendition of their
 * own. They are erased where that is shorter than printing them, and all the row's rest at once where what stands in it
 * has to be printed anyway.
 */
final class RowPainter {
    /** Unchanged cells that are rather printed again than jumped over. */
    private static final int MAX_GAP = 4;

    private static final int MIN_ERASE = 4;
    /** ECH leaves the cursor, so that what follows costs a move too. */
    private static final int MIN_ERASE_WITHIN = 9;

    private static final int MIN_REPEAT = 6;
    /** Attributes that are seen on a blank. */
    static final int SEEN_ON_BLANK =
            CellLayout.INVERSE | CellLayout.UNDERLINE | CellLayout.STRIKE | CellLayout.OVERLINE;

    private static final int NO_DISPLAY = CellLayout.PROTECTED | CellLayout.SEMANTIC_MASK;

    private final AnsiCursor cursor;
    private final AnsiPen pen;

    private AnsiBytes out;
    private TerminalFeatures features;
    private int row;
    private Cells shown;
    private Cells wanted;
    private int columns;
    /** Cells from here on are as they should be. */
    private int limit;
    /** The row ends where the terminal's does, or shows the default background beyond. */
    private boolean mayEraseLine;

    RowPainter(AnsiCursor cursor, AnsiPen pen) {
        this.cursor = cursor;
        this.pen = pen;
    }

    /** The cells of a row that a terminal shows: half of them on a double-width line. */
    static int visibleColumns(int columns, int flags) {
        return (flags & Row.DOUBLE_MASK) != 0 ? Math.max(1, columns / 2) : columns;
    }

    /** What does not change from one row to the next. */
    void begin(TerminalFeatures can, boolean rowsReachTheEdge, AnsiBytes bytes) {
        features = can;
        mayEraseLine = rowsReachTheEdge;
        out = bytes;
    }

    /**
     * Paints what differs in a range; outside of it nothing does.
     *
     * @return behind the last cell that may have been painted
     */
    int paint(int index, Cells from, Cells to, int first, int last, int visible) {
        row = index;
        shown = from;
        wanted = to;
        columns = visible;
        limit = Math.min(last, visible);
        int column = nextChange(first);
        while (column < limit) {
            column = nextChange(paintFrom(column));
        }
        return limit;
    }

    /** The first cell that looks different, from a column on; of a pair, the left one. */
    private int nextChange(int from) {
        int column = from;
        while (column < limit && looksSame(column)) {
            column++;
        }
        if (column < limit && column > 0 && width(column) == CellLayout.SPACER) {
            column--;
        }
        return column;
    }

    private boolean looksSame(int column) {
        if (wanted.same(column, shown, column)) {
            return true;
        }
        int glyph = look(wanted.glyph(column));
        long style = seen(glyph, wanted.style(column));
        return glyph == look(shown.glyph(column))
                && (glyph & CellLayout.CLUSTER) == 0
                && style == seen(glyph, shown.style(column))
                && (style & CellLayout.EXTRAS_BIT) == 0;
    }

    /** What of a style is seen: of a blank without lines, the background. */
    static long seen(int look, long style) {
        boolean plain = (CellLayout.attributes(style) & (SEEN_ON_BLANK | CellLayout.HAS_EXTRAS)) == 0;
        return look == CellLayout.EMPTY && plain ? style & CellLayout.BACKGROUND_MASK : style;
    }

    private long seen(int column) {
        return seen(look(wanted.glyph(column)), wanted.style(column));
    }

    /** A glyph as it is seen: {@link CellLayout#EMPTY} for all blanks. */
    static int look(int glyph) {
        int seen = glyph & ~NO_DISPLAY;
        return seen == ' ' || seen == CellLayout.LEADING_SPACER ? CellLayout.EMPTY : seen;
    }

    private int width(int column) {
        return wanted.glyph(column) & CellLayout.WIDTH_MASK;
    }

    /** Paints a changed cell and what goes with it; the column behind. */
    private int paintFrom(int column) {
        int blanks = isErasable(column) ? blankRun(column) : 0;
        if (blanks > 0) {
            boolean toEnd = column + blanks == columns && mayErase(column);
            if (toEnd && blanks >= MIN_ERASE || blanks >= MIN_ERASE_WITHIN) {
                boolean rest = toEnd || mayEraseRest(column, blanks);
                erase(column, blanks, rest);
                return column + blanks;
            }
        }
        approach(column);
        int run = features.repeat() ? repeatRun(column) : 1;
        print(column);
        if (run >= MIN_REPEAT) {
            out.csi(run - 1, 'b');
            cursor.advance(run - 1, columns);
            return column + run;
        }
        return column + (width(column) == CellLayout.WIDE ? 2 : 1);
    }

    private boolean mayErase(int column) {
        return mayEraseLine || seen(column) == 0;
    }

    /** Whether erasing all the row's rest loses nothing that is right already, and the row's end has to be erased too. */
    private boolean mayEraseRest(int column, int blanks) {
        boolean tail = false;
        for (int at = column + blanks; at < columns; at++) {
            boolean same = looksSame(at);
            boolean blank = isErasable(at) && seen(at) == seen(column);
            if (same && !blank) {
                return false;
            }
            tail = blank && (tail || !same);
        }
        return tail && mayErase(column);
    }

    private boolean isErasable(int column) {
        return look(wanted.glyph(column)) == CellLayout.EMPTY && (seen(column) & ~CellLayout.BACKGROUND_MASK) == 0;
    }

    private int blankRun(int column) {
        int end = column + 1;
        while (end < columns && isErasable(end) && seen(end) == seen(column)) {
            end++;
        }
        return end - column;
    }

    private void erase(int column, int count, boolean toEnd) {
        cursor.moveTo(row, column, out);
        pen.background(seen(column), out);
        if (toEnd) {
            out.csi().put('K');
            for (int at = column + count; at < columns; at++) {
                shown.set(at, CellLayout.EMPTY, seen(column), 0, null, null);
            }
        } else {
            out.csi(count, 'X');
        }
    }

    /** Moves to a cell, over a few unchanged ones by printing them again. */
    private void approach(int column) {
        int from = column;
        while (from > 0 && column - from < MAX_GAP && cursor.isInRow(row) && !cursor.isAt(row, from)) {
            int glyph = look(wanted.glyph(from - 1));
            boolean plain = glyph == CellLayout.EMPTY || glyph > ' ' && glyph <= '~';
            boolean fits = isErasable(from - 1) ? pen.showsBlank(seen(from - 1)) : pen.fits(wanted, from - 1);
            if (!plain || !fits) {
                break;
            }
            from--;
        }
        if (cursor.isAt(row, from)) {
            for (; from < column; from++) {
                print(from);
            }
        } else {
            cursor.moveTo(row, column, out);
        }
    }

    private int repeatRun(int column) {
        if (width(column) != CellLayout.NARROW || wanted.cluster(column) != null) {
            return 1;
        }
        int end = column + 1;
        while (end < columns && wanted.same(end, wanted, column)) {
            end++;
        }
        return end - column;
    }

    private void print(int column) {
        if (isErasable(column)) {
            pen.blank(seen(column), out);
            out.put(' ');
            cursor.advance(1, columns);
            return;
        }
        pen.set(wanted, column, out);
        boolean wide = width(column) == CellLayout.WIDE;
        if (wide && column + 1 >= columns || width(column) == CellLayout.SPACER) {
            out.put(' ');
            cursor.advance(1, columns);
            return;
        }
        boolean uncertain = SafeText.write(wanted, column, features.graphemeClusters(), out);
        cursor.advance(wide ? 2 : 1, columns);
        if (uncertain) {
            cursor.forgetColumn();
            distrust(column + (wide ? 2 : 1));
        }
    }

    /** The terminal may have put something into the cell. */
    private void distrust(int column) {
        if (column < columns) {
            shown.set(column, CellLayout.CODE_MASK, 0, 0, null, null);
            limit = Math.max(limit, column + 1);
        }
    }
}
