package io.ringterm.grid;

import java.util.Arrays;

/**
 * Changes the size of a terminal's screens.
 *
 * <p>First the height, as xterm does it: where there are fewer rows, those below the cursor go, then those at the top go
 * to history; where there are more, history comes back, then blank rows are added below. Then the width: the primary
 * screen and its history are wrapped anew, and the last row stays the last. The alternate screen is only cut or filled
 * up. Time and memory are bounded by the size of screens and history.
 */
final class Reflow {
    private final TerminalState state;
    private final TableCells cells;
    private final Scrollback history;
    private final int columns;
    private final int rows;
    private final RewrapMarks.Mark[] marks;

    private Reflow(TerminalState state, TableCells cells, int columns, int rows) {
        this.state = state;
        this.cells = cells;
        this.history = state.history();
        this.columns = columns;
        this.rows = rows;
        marks = new RewrapMarks.Mark[] {cursorMark(false), savedMark(false)};
    }

    static void resize(TerminalState state, TableCells cells, int columns, int rows) {
        Reflow reflow = new Reflow(state, cells, columns, rows);
        if (state.alternate() != null) {
            reflow.resizeAlternate();
        }
        reflow.resizePrimary();
        cells.letGo();
    }

    /** The cursor on the screen that is shown; on the other, where it will be when it is restored. */
    private RewrapMarks.Mark cursorMark(boolean alternate) {
        if (state.isAlternate() != alternate) {
            return savedMark(alternate);
        }
        Cursor cursor = state.cursor();
        return new RewrapMarks.Mark(cursor.row(), cursor.column(), cursor.pendingWrap());
    }

    private RewrapMarks.Mark savedMark(boolean alternate) {
        SavedCursor saved = state.saved().cursor(alternate);
        int row = Math.min(saved.row(), state.rows() - 1);
        int column = Math.min(saved.column(), state.columns() - 1);
        return new RewrapMarks.Mark(row, column, saved.pendingWrap() && column == saved.column());
    }

    private void place(boolean alternate, RewrapMarks.Mark cursor, RewrapMarks.Mark saved) {
        if (state.isAlternate() == alternate) {
            state.cursor().moveTo(cursor.row, cursor.column);
            state.cursor().pendingWrap(cursor.pendingWrap);
        }
        state.saved().cursor(alternate).moveTo(saved.row, saved.column, saved.pendingWrap);
    }

    private void resizeAlternate() {
        Screen screen = state.alternate();
        RewrapMarks.Mark cursor = cursorMark(true);
        RewrapMarks.Mark saved = savedMark(true);
        int lost = Math.max(0, cursor.row - rows + 1);
        Row[] old = screen.ring().toArray();
        Row[] now = Arrays.copyOfRange(old, lost, lost + rows);
        for (int i = 0; i < rows; i++) {
            if (now[i] == null) {
                now[i] = new Row(columns);
            } else if (now[i].columns() != columns) {
                now[i].resize(columns);
                now[i].flag(Row.WRAPPED, false);
            }
        }
        screen.anchors().unsettle();
        screen.replace(now);
        screen.anchors().shift(lost);
        screen.anchors().trim();
        for (RewrapMarks.Mark mark : new RewrapMarks.Mark[] {cursor, saved}) {
            mark.row = Math.max(0, Math.min(mark.row - lost, rows - 1));
            mark.pendingWrap &= mark.column == columns - 1;
            mark.column = Math.min(mark.column, columns - 1);
        }
        place(true, cursor, saved);
    }

    private void resizePrimary() {
        Screen screen = state.primary();
        screen.anchors().unsettle();
        Row[] now = changeHeight(screen.ring().toArray());
        screen.replace(now);
        screen.anchors().trim();
        if (state.columns() != columns) {
            screen.replace(changeWidth(now));
            screen.anchors().trim();
        }
        place(false, marks[0], marks[1]);
    }

    private Row[] changeHeight(Row[] old) {
        int excess = old.length - rows;
        if (excess <= 0) {
            return grow(old, -excess);
        }
        int below = Math.min(excess, old.length - 1 - marks[0].row);
        int above = excess - below;
        for (int i = 0; i < above; i++) {
            history.push(old[i]);
        }
        moveMarks(-above);
        return Arrays.copyOfRange(old, above, above + rows);
    }

    private Row[] grow(Row[] old, int more) {
        int back = Math.min(more, history.size());
        Row[] now = new Row[rows];
        System.arraycopy(old, 0, now, back, old.length);
        for (int i = 0; i < rows; i++) {
            if (now[i] == null) {
                now[i] = new Row(state.columns());
            }
        }
        for (int i = back - 1; i >= 0; i--) {
            cells.hold(now[i]);
            history.pop(now[i]);
        }
        moveMarks(back);
        return now;
    }

    private void moveMarks(int by) {
        for (RewrapMarks.Mark mark : marks) {
            mark.row = Math.max(0, Math.min(mark.row + by, rows - 1));
        }
    }

    private Row[] changeWidth(Row[] old) {
        LineStore lines = history.beginRewrap();
        long firstLine = history.firstLine();
        RewrapMarks found =
                new RewrapMarks(marks, lines.lines(), state.primary().anchors(), firstLine);
        RewrapBound bound = new RewrapBound(lines, state.widths(), old, state.columns(), columns);
        int tail = lineStart(lines, Math.min(lines.lines(), bound.start(rows)));
        int head = columns < state.columns() ? bound.start((long) rows + history.maxLines()) : 0;
        new HistoryRewrap(history, state.columns(), columns, found).rewrap(lines, head, tail);

        long before = found.rows();
        ScreenSink sink = new ScreenSink(history, cells, columns, rows);
        Rewrap rewrap = new Rewrap(columns, sink, sink.first(), found);
        Row source = new Row(columns);
        cells.hold(source);
        byte[] bytes = new byte[256];
        for (int line = Math.max(head, tail); line < lines.lines(); line++) {
            bytes = lines.copy(line, bytes);
            source.resize(state.columns());
            history.codec().decode(bytes, 0, lines.length(line), source, state.graphemes(), state.links());
            rewrap.add(source, line);
        }
        for (int row = Math.max(0, head - lines.lines()); row < old.length; row++) {
            rewrap.add(old[row], lines.lines() + row);
        }
        rewrap.finish();
        long gone = before + Math.max(0, rewrap.taken() - rows);
        for (RewrapMarks.Mark mark : marks) {
            mark.row = (int) Math.max(0, Math.min(mark.newRow - gone, rows - 1));
            mark.column = mark.newColumn;
            mark.pendingWrap = mark.newPendingWrap;
        }
        found.place(firstLine, columns);
        return sink.rows();
    }

    /** A line that goes on from history to the screen must not be torn apart. */
    private static int lineStart(LineStore lines, int line) {
        int start = line;
        while (start > 0 && isWrapped(lines, start - 1)) {
            start--;
        }
        return start;
    }

    static boolean isWrapped(LineStore lines, int line) {
        return (LineCodec.flags(lines.lastByte(line)) & Row.WRAPPED) != 0;
    }
}
