package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Scrolling, inserting and deleting of rows and columns (ECMA-48 SU, SD, SL, SR, IL, DL, ICH, DCH; DEC VT510 manual,
 * IND, RI, NEL, DECBI, DECFI, DECIC, DECDC).
 */
final class ScrollOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Margins margins;
    private final Bounds bounds;
    private final Canvas canvas;
    private final CursorOps move;

    ScrollOps(TerminalState state, Bounds bounds, Canvas canvas, CursorOps move) {
        this.state = state;
        this.bounds = bounds;
        this.canvas = canvas;
        this.move = move;
        cursor = state.cursor();
        margins = state.margins();
    }

    /** LF, VT, FF: as IND, and as NEL in new-line mode. */
    void lf() {
        ind();
        if (state.modes().is(Mode.LNM)) {
            move.cr();
        }
    }

    /** IND: down, at the bottom margin the region scrolls. */
    void ind() {
        if (cursor.row() == margins.bottom() && bounds.insideColumns()) {
            scroll(1);
            cursor.pendingWrap(false);
        } else {
            move.cud(1);
        }
    }

    /** NEL. */
    void nel() {
        ind();
        move.cr();
    }

    /** RI: up, at the top margin the region scrolls down. */
    void ri() {
        if (cursor.row() == margins.top() && bounds.insideColumns()) {
            scroll(-1);
            cursor.pendingWrap(false);
        } else {
            move.cuu(1);
        }
    }

    /** SU. */
    void su(OpBuffer ops, int at) {
        scroll(ops.countParam(at, 0));
    }

    /** SD. */
    void sd(OpBuffer ops, int at) {
        scroll(-ops.countParam(at, 0));
    }

    /** IL: rows come in at the cursor, within the margins only. */
    void il(OpBuffer ops, int at) {
        rowsAtCursor(-ops.countParam(at, 0));
    }

    /** DL: rows go out at the cursor, within the margins only. */
    void dl(OpBuffer ops, int at) {
        rowsAtCursor(ops.countParam(at, 0));
    }

    /** ICH: blanks come in at the cursor, up to the right margin. */
    void ich(OpBuffer ops, int at) {
        if (bounds.insideColumns()) {
            canvas.insert(cursor.row(), cursor.column(), margins.right() + 1, ops.countParam(at, 0));
        }
        cursor.pendingWrap(false);
    }

    /** DCH: cells go out at the cursor, up to the right margin. */
    void dch(OpBuffer ops, int at) {
        if (bounds.insideColumns()) {
            canvas.delete(cursor.row(), cursor.column(), margins.right() + 1, ops.countParam(at, 0));
        }
        cursor.pendingWrap(false);
    }

    /** DECIC: columns come in at the cursor; a pending wrap stays pending, as in xterm. */
    void decic(OpBuffer ops, int at) {
        if (bounds.insideMargins()) {
            columns(cursor.column(), ops.countParam(at, 0));
        }
    }

    /** DECDC: columns go out at the cursor; a pending wrap stays pending, as in xterm. */
    void decdc(OpBuffer ops, int at) {
        if (bounds.insideMargins()) {
            columns(cursor.column(), -ops.countParam(at, 0));
        }
    }

    /** SL: all columns of the region go left. */
    void sl(OpBuffer ops, int at) {
        sideways(-ops.countParam(at, 0));
    }

    /** SR: all columns of the region go right. */
    void sr(OpBuffer ops, int at) {
        sideways(ops.countParam(at, 0));
    }

    /** DECBI: left, at the left margin the region's columns go right. */
    void decbi() {
        if (cursor.column() == margins.left() && bounds.insideMargins()) {
            columns(margins.left(), 1);
        } else if (cursor.column() > 0) {
            cursor.column(cursor.column() - 1);
        }
    }

    /** DECFI: right, at the right margin the region's columns go left. */
    void decfi() {
        if (cursor.column() == margins.right() && bounds.insideMargins()) {
            columns(margins.left(), -1);
        } else if (cursor.column() < bounds.lastColumnOf(cursor.row())) {
            cursor.column(cursor.column() + 1);
        }
    }

    /** Scrolls the region: up where lines are positive, down where negative. */
    void scroll(int lines) {
        canvas.scroll(margins.top(), margins.bottom() + 1, margins.left(), margins.right() + 1, lines, true);
    }

    private void rowsAtCursor(int lines) {
        if (bounds.insideMargins()) {
            canvas.scroll(cursor.row(), margins.bottom() + 1, margins.left(), margins.right() + 1, lines, false);
            cursor.column(margins.left());
        }
    }

    /** SL and SR do nothing while the cursor is outside the margins, and leave a pending wrap, as in xterm. */
    private void sideways(int count) {
        if (bounds.insideMargins()) {
            columns(margins.left(), count);
        }
    }

    private void columns(int from, int count) {
        for (int row = margins.top(); row <= margins.bottom(); row++) {
            if (count > 0) {
                canvas.insert(row, from, margins.right() + 1, count);
            } else {
                canvas.delete(row, from, margins.right() + 1, -count);
            }
        }
    }
}
