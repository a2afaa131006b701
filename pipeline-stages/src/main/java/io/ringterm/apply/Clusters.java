package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.TextWord;
import io.ringterm.parse.GraphemeBreak;

/**
 * Code points that join a character: combining ones the one printed last, and under mode 2027 all that Unicode Standard
 * Annex #29 puts into one cluster the one before the cursor.
 *
 * <p>What came before is read from the cell, not remembered: at most {@code Limits.clusterCodePoints} code points.
 */
final class Clusters {
    private static final int VARIATION_TEXT = 0xfe0e;
    private static final int VARIATION_EMOJI = 0xfe0f;

    private final TerminalState state;
    private final Cursor cursor;
    private final CharWidth widths;
    private final Canvas canvas;
    private final Bounds bounds;
    private final int[] one = new int[1];

    Clusters(TerminalState state, Canvas canvas, Bounds bounds) {
        this.state = state;
        widths = state.widths();
        this.canvas = canvas;
        this.bounds = bounds;
        cursor = state.cursor();
    }

    /**
     * Adds a code point to the character that was printed last; where something has moved the cursor since, to the cell
     * that the cursor is on, as xterm does. So it is on one column where a pending wrap has been forgotten.
     */
    void combine(int codePoint) {
        add(leftHalf(cursor.hasPrinted() ? Math.max(0, printed()) : cursor.column()), codePoint);
    }

    /**
     * Adds a code point to the cluster before the cursor where it belongs to it.
     *
     * @return false where it begins a cluster, hence a cell; controls without width have none
     */
    boolean join(int codePoint, int width, int breakClass) {
        boolean invisible = width == 0 && breakClass == GraphemeBreak.CONTROL;
        int column = before();
        if (column < 0 || invisible) {
            return invisible;
        }
        int glyph = canvas.row(cursor.row()).glyph(column);
        if (isEmpty(glyph) || GraphemeBreak.breaksBetween(breakState(glyph), breakClass)) {
            return false;
        }
        add(column, codePoint);
        resize(column, glyph, codePoint, width);
        return true;
    }

    /** The column of the character before the cursor, -1 where there is none. */
    private int before() {
        return leftHalf(printed());
    }

    private int printed() {
        return cursor.pendingWrap() ? cursor.column() : cursor.column() - 1;
    }

    private int leftHalf(int column) {
        return column > 0 && isSpacer(canvas.row(cursor.row()).glyph(column)) ? column - 1 : column;
    }

    private static boolean isEmpty(int glyph) {
        return (glyph & (CellLayout.CODE_MASK | CellLayout.CLUSTER)) == 0;
    }

    private static boolean isSpacer(int glyph) {
        return (glyph & CellLayout.WIDTH_MASK) == CellLayout.SPACER;
    }

    /** A cell that a wide character did not fit into is a blank like any other for what is added to it. */
    private void add(int column, int codePoint) {
        int shown = canvas.row(cursor.row()).glyph(column);
        boolean left = (shown & CellLayout.WIDTH_MASK) == CellLayout.LEADING_SPACER;
        int glyph = left ? shown & ~CellLayout.WIDTH_MASK : shown;
        int extended = state.graphemes().extend(glyph, codePoint);
        if (extended != glyph) {
            canvas.screen().reglyph(cursor.row(), column, extended);
        }
    }

    private int breakState(int glyph) {
        int breaks = GraphemeBreak.START;
        for (int codePoint : codePoints(glyph)) {
            breaks = GraphemeBreak.next(breaks, TextWord.breakClass(widths.textWord(codePoint)));
        }
        return breaks;
    }

    private int[] codePoints(int glyph) {
        if ((glyph & CellLayout.CLUSTER) != 0) {
            return state.graphemes().get(CellLayout.code(glyph));
        }
        one[0] = CellLayout.code(glyph);
        return one;
    }

    /**
     * Variation selectors make a pictograph wide or narrow; a wide code point that joins a narrow one makes it wide, and
     * so does the second letter of a flag.
     */
    private void resize(int column, int before, int codePoint, int width) {
        boolean wide = (before & CellLayout.WIDTH_MASK) == CellLayout.WIDE;
        boolean pictograph = isPictograph(before);
        if (!wide && (width == 2 || isRegional(codePoint) || codePoint == VARIATION_EMOJI && pictograph)) {
            widen(column);
        } else if (wide && codePoint == VARIATION_TEXT && pictograph) {
            narrow(column);
        }
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    private boolean isPictograph(int glyph) {
        if ((glyph & CellLayout.CLUSTER) != 0) {
            return false;
        }
        int codePoint = CellLayout.code(glyph);
        return TextWord.breakClass(widths.textWord(codePoint)) == GraphemeBreak.PICTOGRAPHIC
                || codePoint == '#'
                || codePoint == '*'
                || codePoint >= '0' && codePoint <= '9';
    }

    /** The character takes the next cell too; in the last column there is none, and it stays narrow. */
    private void widen(int column) {
        int row = cursor.row();
        if (column >= bounds.lastColumn() || cursor.pendingWrap()) {
            return;
        }
        Row cells = canvas.row(row);
        canvas.screen().putWide(row, column, cells.glyph(column), cells.style(column), cells.extras(column));
        if (column + 2 > bounds.lastColumn()) {
            cursor.column(column + 1);
            cursor.pendingWrap(true);
        } else {
            cursor.column(column + 2);
        }
    }

    private void narrow(int column) {
        int row = cursor.row();
        Row cells = canvas.row(row);
        int glyph = cells.glyph(column) & ~CellLayout.WIDTH_MASK;
        long style = cells.style(column);
        long extras = cells.extras(column);
        canvas.screen().put(row, column + 1, CellLayout.EMPTY, style, extras);
        canvas.screen().put(row, column, glyph, style, extras);
        cursor.column(column + 1);
    }
}
