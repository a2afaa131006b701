package io.ringterm.apply;

import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextLineWord;
import io.ringterm.parse.TextLines;

/**
 * Whole lines of text that is not all ASCII: as {@link LineRuns} does with those that are.
 *
 * <p>Clusters that would have been on the screen go into the table all the same: what is in there may show later.
 */
final class TextLineRuns {
    private static final int PIECE = 256;

    private final TerminalState state;
    private final PrintOps print;
    private final LineRuns lines;
    private final CharWidth widths;
    private final int[] words = new int[PIECE];

    TextLineRuns(TerminalState state, PrintOps print, LineRuns lines) {
        this.state = state;
        this.print = print;
        this.lines = lines;
        widths = state.widths();
    }

    /** The lines of an op, each with CR and LF. */
    void print(OpBuffer ops, int at, byte[] payload, int offset) {
        int end = at + 1 + OpBuffer.count(ops.word(at));
        int line = at + 1;
        boolean plain = lines.isPlainLog() && passes();
        int direct = plain ? firstShown(ops, line, end) : line;
        while (line < direct && !lines.isAtNewRow()) {
            line = printLine(ops, line, payload, offset);
        }
        if (line < direct) {
            pass(ops, line, direct, payload, offset);
            line = direct;
        }
        while (line < end) {
            line = plain && isWhole(ops, line)
                    ? printWhole(ops, line, payload, offset)
                    : printLine(ops, line, payload, offset);
        }
    }

    /** A line that is not all ASCII has the row for itself. */
    private boolean isWhole(OpBuffer ops, int line) {
        int cells = cells(ops, line);
        return cells <= state.columns()
                && cells < OpBuffer.rangeLength(ops.word(line))
                && lines.isAtBlankRow()
                && state.graphemes().hasRoom(joined(ops, line) * TextLines.MAX_JOINED);
    }

    private int printWhole(OpBuffer ops, int line, byte[] payload, int offset) {
        int at = offset + OpBuffer.rangeOffset(ops.word(line));
        makeClusters(ops, line, payload, offset);
        print.line(payload, at, at + OpBuffer.rangeLength(ops.word(line)), exactCells(ops, line, payload, offset));
        lines.end();
        return next(ops, line);
    }

    /** Characters are what the parser took them for, rows have room for each, and so have cells. */
    private boolean passes() {
        return print.decodesUtf8()
                && state.columns() > 1
                && state.open().limits().clusterCodePoints() > TextLines.MAX_JOINED;
    }

    /** Prints a line and returns where the next one is in the op. */
    private int printLine(OpBuffer ops, int line, byte[] payload, int offset) {
        int range = ops.word(line);
        int at = offset + OpBuffer.rangeOffset(range);
        int end = at + OpBuffer.rangeLength(range);
        while (at < end) {
            long decoded = TextLines.decode(payload, at, end, widths, words);
            print.text(words, 0, (int) decoded);
            at = (int) (decoded >>> 32);
        }
        lines.end();
        return next(ops, line);
    }

    private static int next(OpBuffer ops, int line) {
        return line + 2 + joined(ops, line);
    }

    private static int joined(OpBuffer ops, int line) {
        return TextLineWord.clusters(ops.word(line + 1));
    }

    private static boolean isAtMost(OpBuffer ops, int line) {
        return TextLineWord.isAtMost(ops.word(line + 1));
    }

    private static int cells(OpBuffer ops, int line) {
        return TextLineWord.columns(ops.word(line + 1));
    }

    /** At least so many rows; a character takes half the columns that it may take, or more. */
    private int rows(OpBuffer ops, int line) {
        int cells = isAtMost(ops, line) ? cells(ops, line) / 2 : cells(ops, line);
        int columns = state.columns();
        return cells <= columns ? 1 : (cells + columns - 1) / columns;
    }

    /** The last line from which on there are rows enough for the screen; the first one where there are fewer. */
    private int firstShown(OpBuffer ops, int first, int end) {
        int rows = 0;
        int clusters = 0;
        for (int line = first; line < end; line = next(ops, line)) {
            rows += rows(ops, line);
            clusters += joined(ops, line);
        }
        int line = first;
        while (line < end && rows - rows(ops, line) >= state.rows() - 1) {
            rows -= rows(ops, line);
            line = next(ops, line);
        }
        return state.graphemes().hasRoom(clusters * TextLines.MAX_JOINED) ? line : first;
    }

    /** Moves all of the screen and then these lines to history. */
    private void pass(OpBuffer ops, int from, int to, byte[] payload, int offset) {
        lines.clearToHistory();
        int columns = state.columns();
        int last = 0;
        int fitting = 0;
        for (int line = from; line < to; line = next(ops, line)) {
            int range = ops.word(line);
            int length = OpBuffer.rangeLength(range);
            makeClusters(ops, line, payload, offset);
            last = length > 0 ? range : last;
            if (cells(ops, line) <= columns && fitting < PIECE) {
                words[fitting++] = range;
                continue;
            }
            state.history().pushWhole(payload, offset, words, fitting);
            fitting = 0;
            int at = offset + OpBuffer.rangeOffset(range);
            int cells = exactCells(ops, line, payload, offset);
            state.history().pushText(payload, at, length, cells, columns);
        }
        state.history().pushWhole(payload, offset, words, fitting);
        if (last != 0) {
            int at = offset + OpBuffer.rangeOffset(last);
            state.print().last(TextLines.last(payload, at, at + OpBuffer.rangeLength(last), widths));
        }
    }

    private void makeClusters(OpBuffer ops, int line, byte[] payload, int offset) {
        GraphemeTable graphemes = state.graphemes();
        for (int i = line + 2; i < next(ops, line); i++) {
            int cluster = ops.word(i);
            graphemes.join(payload, offset + OpBuffer.rangeOffset(cluster), OpBuffer.rangeLength(cluster));
        }
    }

    private int exactCells(OpBuffer ops, int line, byte[] payload, int offset) {
        int range = ops.word(line);
        int at = offset + OpBuffer.rangeOffset(range);
        int cells = cells(ops, line);
        return isAtMost(ops, line)
                ? TextLines.columns(payload, at, at + OpBuffer.rangeLength(range), cells, widths)
                : cells;
    }
}
