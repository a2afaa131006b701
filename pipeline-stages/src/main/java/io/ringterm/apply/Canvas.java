package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.CellShift;
import io.ringterm.grid.Pen;
import io.ringterm.grid.Row;
import io.ringterm.grid.Screen;
import io.ringterm.grid.TerminalState;

/** Edits of the active screen in the pen's background colour. Ranges are half open and within the screen. */
final class Canvas {
    private final TerminalState state;
    private final Pen pen;

    Canvas(TerminalState state) {
        this.state = state;
        pen = state.pen();
    }

    Screen screen() {
        return state.screen();
    }

    Row row(int row) {
        return state.screen().row(row);
    }

    /** Blanks cells. */
    void erase(int row, int from, int to) {
        screen().erase(row, from, to, pen.eraseStyle());
    }

    /** Blanks cells that are not protected. */
    void eraseUnprotected(int row, int from, int to) {
        screen().eraseUnprotected(row, from, to, pen.eraseStyle());
    }

    /** Moves cells right within a range, blanks come in, what goes out is lost. */
    void insert(int row, int from, int to, int count) {
        dropLeadingSpacer(row);
        splitPair(row, from);
        splitPair(row, Math.max(from, to - count));
        splitPair(row, to);
        CellShift.insert(screen(), row, from, to, count, pen.eraseStyle());
    }

    /** Moves cells left within a range, blanks come in, what goes out is lost. */
    void delete(int row, int from, int to, int count) {
        dropLeadingSpacer(row);
        splitPair(row, from);
        splitPair(row, Math.min(to, from + count));
        splitPair(row, to);
        CellShift.delete(screen(), row, from, to, count, pen.eraseStyle());
    }

    /** Copies cells from one row to another or within one. */
    void copyCells(int fromRow, int from, int to, int toRow, int column) {
        dropLeadingSpacer(fromRow);
        screen().copy(fromRow, from, to, toRow, column);
    }

    /**
     * Scrolls a rectangle: up where lines are positive, down where negative.
     *
     * @param keep whether rows that leave the top of the screen go to history
     */
    void scroll(int top, int bottom, int left, int right, int lines, boolean keep) {
        long style = pen.eraseStyle();
        if (left > 0 || right < state.columns()) {
            for (int row = top; row < bottom; row++) {
                dropLeadingSpacer(row);
            }
            if (lines > 0) {
                CellShift.scrollUp(screen(), top, bottom, left, right, lines, style);
            } else {
                CellShift.scrollDown(screen(), top, bottom, left, right, -lines, style);
            }
        } else if (lines < 0) {
            screen().scrollDown(top, bottom, -lines, style);
        } else if (keep) {
            screen().scrollUp(top, bottom, lines, style);
        } else {
            screen().deleteRows(top, bottom, lines, style);
        }
    }

    /** Makes a row one of single or double width or height: bits of {@link Row#DOUBLE_MASK}, or 0. */
    void width(int row, int bits) {
        screen().flag(row, Row.DOUBLE_MASK & ~bits, false);
        if (bits != 0) {
            screen().flag(row, bits, true);
        }
    }

    /** Erases both halves of a wide character that moving the cells before or behind a column would tear apart. */
    private void splitPair(int row, int column) {
        if (column < state.columns() && (row(row).glyph(column) & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            erase(row, column - 1, column + 1);
        }
    }

    /** A leading spacer means something in the last column only; cells that are about to move must not take it along. */
    private void dropLeadingSpacer(int row) {
        int last = state.columns() - 1;
        int glyph = row(row).glyph(last);
        if ((glyph & CellLayout.WIDTH_MASK) == CellLayout.LEADING_SPACER) {
            screen().reglyph(row, last, glyph & ~CellLayout.WIDTH_MASK);
        }
    }
}
