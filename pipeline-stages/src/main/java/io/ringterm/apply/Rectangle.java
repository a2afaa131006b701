package io.ringterm.apply;

import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** A rectangle as parameters give it, cut to the screen or, in origin mode, to the margins. Half open, reused. */
final class Rectangle {
    private final TerminalState state;
    private final Margins margins;

    int top;
    int left;
    int bottom;
    int right;

    Rectangle(TerminalState state) {
        this.state = state;
        margins = state.margins();
    }

    /**
     * Reads top, left, bottom and right, which count from 1 and from the origin.
     *
     * @param index of the first of the four
     * @return false where the end is before the beginning, or the beginning beyond the screen or, in origin mode, the
     *     margins
     */
    boolean read(OpBuffer ops, int at, int index) {
        boolean origin = state.modes().is(Mode.DECOM);
        int firstRow = origin ? margins.top() : 0;
        int firstColumn = origin ? margins.left() : 0;
        int lastRow = origin ? margins.bottom() : state.rows() - 1;
        int lastColumn = origin ? margins.right() : state.columns() - 1;
        top = firstRow + ops.countParam(at, index) - 1;
        left = firstColumn + ops.countParam(at, index + 1) - 1;
        bottom = 1 + end(ops.param(at, index + 2, 0), firstRow, lastRow);
        right = 1 + end(ops.param(at, index + 3, 0), firstColumn, lastColumn);
        return top < bottom && left < right;
    }

    private static int end(int value, int first, int last) {
        return value == 0 ? last : Math.min(first + value - 1, last);
    }
}
