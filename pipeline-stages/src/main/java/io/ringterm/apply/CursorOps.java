package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Moving the cursor (ECMA-48 section 8.3; DEC VT510 manual; xterm ctlseqs for reverse wrap and DECSCUSR). */
final class CursorOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Margins margins;
    private final ModeSet modes;
    private final Bounds bounds;

    CursorOps(TerminalState state, Bounds bounds) {
        this.state = state;
        this.bounds = bounds;
        cursor = state.cursor();
        margins = state.margins();
        modes = state.modes();
    }

    /** CUU: up, to the top margin at most. */
    void cuu(int count) {
        cursor.moveTo(Math.max(cursor.row() - count, bounds.firstRow()), cursor.column());
    }

    /** CUD: down, to the bottom margin at most. */
    void cud(int count) {
        cursor.moveTo(Math.min(cursor.row() + count, bounds.lastRow()), cursor.column());
    }

    /** CUF: right, to the right margin at most. */
    void cuf(int count) {
        int last = Math.max(bounds.lastColumn(), cursor.column());
        cursor.column(Math.min(cursor.column() + count, last));
    }

    /** CUB, and BS with a count of 1: left, to the left margin or, with reverse wrap (modes 45 and 1045), past it. */
    void cub(int count) {
        boolean wraps = modes.is(Mode.DECAWM) && (modes.is(Mode.REVERSE_WRAP) || modes.is(Mode.EXTENDED_REVERSE_WRAP));
        int left = count - (wraps && cursor.pendingWrap() ? 1 : 0);
        left = Math.min(left, state.columns() * state.rows());
        int first = bounds.firstColumn();
        int row = cursor.row();
        int column = cursor.column() - left;
        while (column < first) {
            int above = wraps ? rowBefore(row) : -1;
            if (above < 0) {
                column = first;
            } else {
                column += margins.right() + 1 - first;
                row = above;
                first = margins.left();
            }
        }
        cursor.moveTo(row, Math.min(column, state.columns() - 1));
    }

    /** The row that reverse wrap goes to: mode 45 only where that row wrapped by itself, 1045 always. */
    private int rowBefore(int row) {
        boolean extended = modes.is(Mode.EXTENDED_REVERSE_WRAP);
        boolean within = row >= margins.top() && row <= margins.bottom();
        int top = within ? margins.top() : 0;
        if (row == top) {
            return extended ? within ? margins.bottom() : state.rows() - 1 : -1;
        }
        return extended || state.screen().row(row - 1).has(Row.WRAPPED) ? row - 1 : -1;
    }

    /** CR: to the left margin; to the first column from left of it, but for origin mode. */
    void cr() {
        cursor.column(modes.is(Mode.DECOM) ? margins.left() : bounds.firstColumn());
    }

    /** CNL. */
    void cnl(int count) {
        cud(count);
        cr();
    }

    /** CPL. */
    void cpl(int count) {
        cuu(count);
        cr();
    }

    /** CUP and HVP: an address from the origin. */
    void cup(OpBuffer ops, int at) {
        bounds.moveTo(ops.countParam(at, 0) - 1, ops.countParam(at, 1) - 1);
    }

    /** CHA and HPA: a column from the origin. */
    void cha(OpBuffer ops, int at) {
        bounds.moveTo(cursor.row() - bounds.originRow(), ops.countParam(at, 0) - 1);
    }

    /** VPA: a row from the origin. */
    void vpa(OpBuffer ops, int at) {
        bounds.moveTo(ops.countParam(at, 0) - 1, cursor.column() - bounds.originColumn());
    }

    /** HPR: right by columns, not bounded by the margins. */
    void hpr(OpBuffer ops, int at) {
        bounds.moveTo(
                cursor.row() - bounds.originRow(), cursor.column() - bounds.originColumn() + ops.countParam(at, 0));
    }

    /** VPR: down by rows, not bounded by the margins. */
    void vpr(OpBuffer ops, int at) {
        bounds.moveTo(
                cursor.row() - bounds.originRow() + ops.countParam(at, 0), cursor.column() - bounds.originColumn());
    }

    /** VT52 direct cursor address, from 0; a row that is off the screen leaves the row as it is (VT100 user guide). */
    void vt52Cup(int row, int column) {
        cursor.moveTo(row < state.rows() ? row : cursor.row(), Math.min(column, bounds.lastColumnOf(cursor.row())));
    }

    /** DECSCUSR: shape and blinking; 0 and 1 a blinking block, 2 block, 3 and 4 underline, 5 and 6 bar. */
    void decscusr(OpBuffer ops, int at) {
        int style = ops.param(at, 0, 1);
        if (style <= 6) {
            cursor.shape(style <= 2 ? Cursor.Shape.BLOCK : style <= 4 ? Cursor.Shape.UNDERLINE : Cursor.Shape.BAR);
            modes.set(Mode.CURSOR_BLINK, style == 0 || style % 2 == 1);
        }
    }
}
