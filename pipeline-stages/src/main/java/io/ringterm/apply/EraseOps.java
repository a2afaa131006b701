package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Pen;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Erasing (ECMA-48 ED, EL, ECH, SPA, EPA; DEC VT510 manual, DECSED, DECSEL, DECSCA; xterm ctlseqs, ED 3).
 *
 * <p>What the protection of a cell means depends on who set it last, as in xterm: after SPA the plain functions leave
 * protected cells alone, after DECSCA only the selective ones do.
 */
final class EraseOps {
    /** Protection as in ECMA-48. */
    private static final int ISO = 1;
    /** Protection as in the DEC manuals. */
    static final int DEC = 2;

    private final TerminalState state;
    private final Cursor cursor;
    private final Pen pen;
    private final Canvas canvas;

    EraseOps(TerminalState state, Canvas canvas) {
        this.state = state;
        this.canvas = canvas;
        cursor = state.cursor();
        pen = state.pen();
    }

    /** ED: below, above, all of the screen, or with 3 the history. */
    void ed(OpBuffer ops, int at) {
        int part = ops.param(at, 0, 0);
        if (part == 3) {
            state.history().clear();
        } else {
            display(part, false);
        }
    }

    /** DECSED: as ED, but protected cells stay. */
    void decsed(OpBuffer ops, int at) {
        display(ops.param(at, 0, 0), true);
    }

    /** EL: the cursor's row to the right, to the left, all of it. */
    void el(OpBuffer ops, int at) {
        line(ops.param(at, 0, 0), false);
    }

    /** DECSEL: as EL, but protected cells stay. */
    void decsel(OpBuffer ops, int at) {
        line(ops.param(at, 0, 0), true);
    }

    /** ECH: cells from the cursor on, without regard to margins. */
    void ech(OpBuffer ops, int at) {
        int end = Math.min(state.columns(), cursor.column() + ops.countParam(at, 0));
        range(cursor.row(), cursor.column(), end, false);
        cursor.pendingWrap(false);
    }

    /** DECSCA: what is printed from now on is protected from selective erasing, or not. */
    void decsca(OpBuffer ops, int at) {
        int how = ops.param(at, 0, 0);
        if (how <= 2) {
            state.settings().set(Setting.PROTECTION, DEC);
            pen.setProtected(how == 1);
        }
    }

    /** SPA: what is printed from now on is guarded from erasing. */
    void spa() {
        state.settings().set(Setting.PROTECTION, ISO);
        pen.setProtected(true);
    }

    /** EPA: ends what SPA began. */
    void epa() {
        pen.setProtected(false);
    }

    /** Erases part of the screen: 0 from the cursor on, 1 up to it, 2 all. */
    void display(int part, boolean selective) {
        switch (part) {
            case 0:
                line(0, selective);
                rows(cursor.row() + 1, state.rows(), selective);
                break;
            case 1:
                rows(0, cursor.row(), selective);
                line(1, selective);
                break;
            case 2:
                rows(0, state.rows(), selective);
                cursor.pendingWrap(false);
                break;
            default:
                break;
        }
    }

    /** Whatever is erased, a pending wrap is taken back, as in xterm. */
    private void line(int part, boolean selective) {
        int last = state.columns();
        switch (part) {
            case 0:
                range(cursor.row(), cursor.column(), last, selective);
                break;
            case 1:
                range(cursor.row(), 0, cursor.column() + 1, selective);
                break;
            case 2:
                range(cursor.row(), 0, last, selective);
                break;
            default:
                return;
        }
        cursor.pendingWrap(false);
    }

    /** Whole rows are of single width again. */
    private void rows(int from, int to, boolean selective) {
        for (int row = from; row < to; row++) {
            range(row, 0, state.columns(), selective);
            if (!selective && !isGuarding()) {
                canvas.width(row, 0);
            }
        }
    }

    /** Makes all rows of single width. */
    void singleWidth() {
        for (int row = 0; row < state.rows(); row++) {
            canvas.width(row, 0);
        }
    }

    private boolean isGuarding() {
        return state.settings().get(Setting.PROTECTION) == ISO;
    }

    /** Erases part of a row, for all functions that erase. */
    void range(int row, int from, int to, boolean selective) {
        if (selective || isGuarding()) {
            canvas.eraseUnprotected(row, from, to);
        } else {
            canvas.erase(row, from, to);
        }
    }
}
