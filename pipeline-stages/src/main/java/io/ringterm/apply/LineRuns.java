package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Margins;
import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.Pen;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextWord;
import io.ringterm.parse.GraphemeBreak;

/**
 * Whole lines of plain text, as logs have them.
 *
 * <p>Where a screenful and more comes at once, what would scroll off again goes to history without being on the screen:
 *
 * <pre>
 *  lines     | 0 .. direct        | direct .. |      the rest fills the screen but for its last row, or more
 *                   │                   └──► printed from the top of a blank screen
 *  screen ──────────┴──► history
 * </pre>
 *
 * <p>This leaves the same state as printing line by line, which is what happens everywhere else.
 */
final class LineRuns {
    private final TerminalState state;
    private final PrintOps print;
    private final CursorOps move;
    private final ScrollOps scroll;
    private final Cursor cursor;
    private final ModeSet modes;
    private final Pen pen;

    LineRuns(TerminalState state, PrintOps print, CursorOps move, ScrollOps scroll) {
        this.state = state;
        this.print = print;
        this.move = move;
        this.scroll = scroll;
        cursor = state.cursor();
        modes = state.modes();
        pen = state.pen();
    }

    /** The lines of an op, each with CR and LF. */
    void print(OpBuffer ops, int at, byte[] payload, int offset) {
        int end = at + 1 + OpBuffer.count(ops.word(at));
        int line = at + 1;
        int direct = isPlainLog() ? firstShown(ops, line, end) : line;
        while (line < direct && !isAtNewRow()) {
            printLine(ops.word(line++), payload, offset);
        }
        if (line < direct) {
            pass(ops, line, direct, payload, offset);
            line = direct;
        }
        while (line < end) {
            printLine(ops.word(line++), payload, offset);
        }
    }

    private void printLine(int range, byte[] payload, int offset) {
        int length = OpBuffer.rangeLength(range);
        if (length > 0) {
            print.ascii(payload, offset + OpBuffer.rangeOffset(range), length);
        }
        end();
    }

    /** CR LF. */
    void end() {
        move.cr();
        scroll.lf();
    }

    /** Text goes to history as it is, with nothing in the way. */
    boolean isPlainLog() {
        Margins margins = state.margins();
        return !state.isAlternate()
                && state.rows() > 1
                && margins.top() == 0
                && margins.bottom() == state.rows() - 1
                && margins.left() == 0
                && margins.right() == state.columns() - 1
                && modes.is(Mode.DECAWM)
                && !modes.is(Mode.IRM)
                && !modes.is(Mode.GRAPHEMES)
                && state.charsets().isPlain()
                && pen.style() == 0
                && pen.extras() == 0
                && pen.glyphBits() == 0;
    }

    /** The cursor is at the beginning of the last row, and that is blank. */
    boolean isAtNewRow() {
        return cursor.row() == state.rows() - 1 && isAtBlankRow();
    }

    /** The cursor is at the beginning of a blank row. */
    boolean isAtBlankRow() {
        Row row = state.screen().row(cursor.row());
        return cursor.column() == 0 && !cursor.pendingWrap() && row.flags() == 0 && row.contentEnd() == 0;
    }

    /** The last line from which on there are rows enough for the screen; the first one where there are fewer. */
    private int firstShown(OpBuffer ops, int first, int end) {
        int line = end;
        int rows = 0;
        while (line > first && rows < state.rows() - 1) {
            line--;
            rows += Math.max(1, (OpBuffer.rangeLength(ops.word(line)) + state.columns() - 1) / state.columns());
        }
        return line;
    }

    /** Leaves a blank screen, on which the next line begins at the top: {@link #isAtNewRow()}. */
    void clearToHistory() {
        state.screen().scrollUp(0, state.rows(), state.rows() - 1, 0);
        state.damage().markAll();
        cursor.moveTo(0, 0);
    }

    /** Moves all of the screen and then these lines to history. */
    private void pass(OpBuffer ops, int from, int to, byte[] payload, int offset) {
        clearToHistory();
        state.history().pushLines(payload, offset, ops.words(), from, to, state.columns());
        for (int line = to - 1; line >= from; line--) {
            int length = OpBuffer.rangeLength(ops.word(line));
            if (length > 0) {
                int last = payload[offset + OpBuffer.rangeOffset(ops.word(line)) + length - 1];
                state.print().last(TextWord.of(last, 1, GraphemeBreak.OTHER));
                return;
            }
        }
    }
}
