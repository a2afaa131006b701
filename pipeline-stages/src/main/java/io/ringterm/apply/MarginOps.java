package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Margins, and saving the cursor (DEC VT510 manual: DECSTBM, DECSLRM, DECSC, DECRC; xterm ctlseqs: SCOSC, SCORC). */
final class MarginOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Margins margins;
    private final Bounds bounds;

    MarginOps(TerminalState state, Bounds bounds) {
        this.state = state;
        this.bounds = bounds;
        cursor = state.cursor();
        margins = state.margins();
    }

    /** DECSTBM: at least two rows, otherwise nothing happens; goes home. */
    void decstbm(OpBuffer ops, int at) {
        int top = ops.countParam(at, 0);
        int bottom = end(ops.param(at, 1, 0), state.rows());
        if (top < bottom) {
            margins.vertical(top - 1, bottom - 1);
            bounds.moveTo(0, 0);
        }
    }

    /** CSI s: DECSLRM while mode 69 is set, at least two columns, goes home; otherwise SCOSC. */
    void decslrmOrScosc(OpBuffer ops, int at) {
        if (!state.modes().is(Mode.DECLRMM)) {
            decsc();
            return;
        }
        int left = ops.countParam(at, 0);
        int right = end(ops.param(at, 1, 0), state.columns());
        if (left < right) {
            margins.horizontal(left - 1, right - 1);
            bounds.moveTo(0, 0);
        }
    }

    /** DECSC, SCOSC, mode 1048. */
    void decsc() {
        state.saved().cursor(state.isAlternate()).save(state);
    }

    /** DECRC, SCORC. A wrap that was pending is not, as xterm's recordings have it; see {@code restoreAll}. */
    void decrc() {
        state.saved().cursor(state.isAlternate()).restore(state);
        cursor.pendingWrap(false);
    }

    /** Modes 1048 and 1049: a wrap that was pending is pending again (DEC STD 070, page 5-139). */
    void restoreAll() {
        state.saved().cursor(state.isAlternate()).restore(state);
    }

    /** HP memory lock: rows above the cursor do not scroll (xterm ctlseqs, ESC l). */
    void memoryLock() {
        if (cursor.row() < margins.bottom()) {
            margins.vertical(cursor.row(), margins.bottom());
        }
    }

    /** HP memory unlock (xterm ctlseqs, ESC m). */
    void memoryUnlock() {
        margins.vertical(0, margins.bottom());
    }

    private static int end(int value, int last) {
        return value == 0 || value > last ? last : value;
    }
}
