package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;

/** Line attributes and screen alignment (DEC VT510 manual: DECSWL, DECDWL, DECDHL, DECALN). */
final class LineOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Canvas canvas;
    private final Bounds bounds;

    LineOps(TerminalState state, Canvas canvas, Bounds bounds) {
        this.state = state;
        this.canvas = canvas;
        this.bounds = bounds;
        cursor = state.cursor();
    }

    /** DECSWL. */
    void single() {
        canvas.width(cursor.row(), 0);
    }

    /** DECDWL. */
    void doubleWidth() {
        widen(Row.DOUBLE_WIDTH);
    }

    /** DECDHL, top half. */
    void doubleTop() {
        widen(Row.DOUBLE_TOP);
    }

    /** DECDHL, bottom half. */
    void doubleBottom() {
        widen(Row.DOUBLE_BOTTOM);
    }

    /**
     * Not with left and right margins, which exclude wide lines (DEC STD 070). What is right of the middle is out of sight
     * until the line is single again, as in xterm.
     */
    private void widen(int bits) {
        if (state.modes().is(Mode.DECLRMM)) {
            return;
        }
        canvas.width(cursor.row(), bits);
        int last = bounds.lastColumnOf(cursor.row());
        if (cursor.column() > last) {
            cursor.column(last);
        }
    }

    /**
     * DECALN: fills the screen with E, takes margins and origin mode away and goes home. As in xterm, attributes end and
     * colours stay.
     */
    void decaln() {
        state.pen().style(CellLayout.withAttributes(state.pen().style(), 0));
        state.margins().reset();
        state.modes().set(Mode.DECOM, false);
        for (int row = 0; row < state.rows(); row++) {
            canvas.width(row, 0);
            canvas.screen().flag(row, Row.WRAPPED, false);
            canvas.screen().fill(row, 0, state.columns(), 'E', 0, 0);
        }
        cursor.moveTo(0, 0);
    }
}
