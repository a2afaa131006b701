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
 * of them. Blanks with nothing but a background are erased where that is shorter than printing them.
 */
final class RowPainter {
    /** Unchanged cells that are rather printed again than jumped over. */
    private static final int MAX_GAP = 4;

    private static final int MIN_ERASE = 4;
    /** ECH leaves the cursor, so that what follows costs a move too. */
    private static final int MIN_ERASE_WITHIN = 9;

    private static final int MIN_REPEAT = 6;
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
        return glyph == look(shown.glyph(column))
                && (glyph & CellLayout.CLUSTER) == 0
                && wanted.style(column) == shown.style(column)
                && (wanted.style(column) & CellLayout.EXTRAS_BIT) == 0;
    }

    private static int look(int glyph) {
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
                erase(column, blanks, toEnd);
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
        return mayEraseLine || wanted.style(column) == 0;
    }

    private boolean isErasable(int column) {
        return look(wanted.glyph(column)) == CellLayout.EMPTY
                && (wanted.style(column) & ~CellLayout.BACKGROUND_MASK) == 0;
    }

    private int blankRun(int column) {
        int end = column + 1;
        while (end < columns && isErasable(end) && wanted.style(end) == wanted.style(column)) {
            end++;
        }
        return end - column;
    }

    private void erase(int column, int count, boolean toEnd) {
        cursor.moveTo(row, column, out);
        pen.background(wanted.style(column), out);
        if (toEnd) {
            out.csi().put('K');
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
            if (!plain || !pen.fits(wanted, from - 1)) {
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
