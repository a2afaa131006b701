package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** How far the cursor may go: margins, the screen's edges, rows of double width, the origin. */
final class Bounds {
    private final TerminalState state;
    private final Cursor cursor;
    private final Margins margins;
    /** Where addresses end while they count from the screen's corner and no row is shorter; -1 otherwise. */
    private int lastRow;

    private int lastColumn;

    Bounds(TerminalState state) {
        this.state = state;
        cursor = state.cursor();
        margins = state.margins();
    }

    /** Looks at what decides where the cursor may go: to be called after anything that may have changed it. */
    void look() {
        boolean simple = !state.modes().is(Mode.DECOM) && !state.screen().mayHaveDouble();
        lastRow = simple ? state.rows() - 1 : -1;
        lastColumn = state.columns() - 1;
    }

    /** The last column of a row; rows of double width have half as many (DEC VT510 manual, DECDWL). */
    int lastColumnOf(int row) {
        boolean wide = (state.screen().row(row).flags() & Row.DOUBLE_MASK) != 0;
        return wide ? Math.max(0, state.columns() / 2 - 1) : state.columns() - 1;
    }

    /** Where printing and moving right end for the cursor: the right margin, or the row's end when right of it. */
    int lastColumn() {
        int last = lastColumnOf(cursor.row());
        return cursor.column() > margins.right() ? last : Math.min(last, margins.right());
    }

    /** Where moving left ends for the cursor: the left margin, or the first column when left of it. */
    int firstColumn() {
        return cursor.column() < margins.left() ? 0 : margins.left();
    }

    /** Where moving up ends for the cursor. */
    int firstRow() {
        return cursor.row() < margins.top() ? 0 : margins.top();
    }

    /** Where moving down ends for the cursor. */
    int lastRow() {
        return cursor.row() > margins.bottom() ? state.rows() - 1 : margins.bottom();
    }

    /** Tells whether the cursor is within all four margins. */
    boolean insideMargins() {
        return margins.contains(cursor.row(), cursor.column());
    }

    /** Tells whether the cursor is within the left and right margins. */
    boolean insideColumns() {
        return cursor.column() >= margins.left() && cursor.column() <= margins.right();
    }

    /** The row that an address counts from (DECOM). */
    int originRow() {
        return state.modes().is(Mode.DECOM) ? margins.top() : 0;
    }

    /** The column that an address counts from (DECOM). */
    int originColumn() {
        return state.modes().is(Mode.DECOM) ? margins.left() : 0;
    }

    /**
     * Moves the cursor to an address of two parameter words, where {@link #look()} has seen nothing in its way; false, and
     * nothing done, where something is.
     */
    boolean direct(int row, int column) {
        if (lastRow < 0) {
            return false;
        }
        cursor.moveTo(Math.min(OpBuffer.countOf(row) - 1, lastRow), Math.min(OpBuffer.countOf(column) - 1, lastColumn));
        return true;
    }

    /** Moves the cursor to an address that counts from the origin, and no further than the origin mode allows. */
    void moveTo(int row, int column) {
        boolean origin = state.modes().is(Mode.DECOM);
        int lastRow = origin ? margins.bottom() : state.rows() - 1;
        int lastColumn = origin ? margins.right() : state.columns() - 1;
        int toRow = Math.min(originRow() + row, lastRow);
        int toColumn = Math.min(originColumn() + column, Math.min(lastColumn, lastColumnOf(toRow)));
        cursor.moveTo(toRow, toColumn);
    }
}
