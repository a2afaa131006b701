package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TabStops;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Tab stops and moving to them (ECMA-48 HT, HTS, TBC, CHT, CBT; DEC VT510 manual, DECST8C). */
final class TabOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Margins margins;
    private final TabStops stops;
    private final PrintOps print;
    private final Bounds bounds;

    TabOps(TerminalState state, PrintOps print, Bounds bounds) {
        this.state = state;
        this.print = print;
        this.bounds = bounds;
        cursor = state.cursor();
        margins = state.margins();
        stops = state.tabs();
    }

    /** HT. A pending wrap stays pending, but for xterm's mode 41, where it wraps first. */
    void ht() {
        if (cursor.pendingWrap() && state.modes().is(Mode.MORE_FIX)) {
            print.wrap();
        }
        forward(1);
    }

    /** CHT. */
    void cht(OpBuffer ops, int at) {
        forward(ops.countParam(at, 0));
    }

    /** CBT. The left margin bounds it in origin mode only. */
    void cbt(OpBuffer ops, int at) {
        int first = state.modes().is(Mode.DECOM) ? margins.left() : 0;
        int column = cursor.column();
        for (int i = ops.countParam(at, 0); i > 0 && column > first; i--) {
            column = stops.previous(column, first);
        }
        moveTo(column);
    }

    /** HTS. */
    void hts() {
        stops.set(cursor.column());
    }

    /** TBC: the stop at the cursor, or with 3 all of them. */
    void tbc(OpBuffer ops, int at) {
        switch (ops.param(at, 0, 0)) {
            case 0:
                stops.clear(cursor.column());
                break;
            case 3:
                stops.clear();
                break;
            default:
                break;
        }
    }

    /** DECST8C: a stop at every eighth column. */
    void decst8c(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 5) {
            stops.reset();
        }
    }

    private void forward(int count) {
        int last = bounds.lastColumn();
        int column = cursor.column();
        for (int i = count; i > 0 && column < last; i--) {
            column = stops.next(column, last);
        }
        moveTo(column);
    }

    /** Tabs leave a pending wrap pending, as in xterm, wherever they go. */
    private void moveTo(int column) {
        boolean pending = cursor.pendingWrap();
        cursor.column(column);
        cursor.pendingWrap(pending);
    }
}
