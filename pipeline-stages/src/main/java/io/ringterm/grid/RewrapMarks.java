package io.ringterm.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places in rows that are wrapped anew, followed to where they come to lie: the cursors and all {@link Anchors}.
 *
 * <pre>
 *  row      index among the rows that go in      0 .. lines - 1 history | lines .. screen
 *  newRow   index among the rows that come out
 * </pre>
 *
 * <p>Rows come in order, so each row looks at its own marks only.
 */
final class RewrapMarks {
    /** A place. */
    static final class Mark {
        int row;
        int column;
        boolean pendingWrap;
        /** Where it came to lie: rows that came out before, or -1. */
        long newRow = -1;

        int newColumn;
        boolean newPendingWrap;
        private Anchor anchor;

        Mark(int row, int column, boolean pendingWrap) {
            this.row = row;
            this.column = column;
            this.pendingWrap = pendingWrap;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private int from;
    private int to;
    private long rows;

    /** Marks of the screen, whose rows become indexes behind those of history, and all anchors. */
    RewrapMarks(Mark[] ofScreen, int lines, Anchors anchors, long firstLine) {
        for (Mark mark : ofScreen) {
            mark.row += lines;
            marks.add(mark);
        }
        int width = anchors.width();
        anchors.forEach(anchor -> {
            if (anchor.line >= firstLine) {
                boolean atEnd = anchor.column >= width;
                Mark mark = new Mark((int) (anchor.line - firstLine), atEnd ? width - 1 : anchor.column, atEnd);
                mark.anchor = anchor;
                marks.add(mark);
            }
        });
        marks.sort(Comparator.comparingInt(mark -> mark.row));
    }

    /** Rows that have come out. */
    long rows() {
        return rows;
    }

    /** A row has come out. */
    void taken() {
        rows++;
    }

    /** Goes on to a row, or stays on it; tells whether there are marks on it. */
    boolean seek(int row) {
        if (from < to && marks.get(from).row == row) {
            return true;
        }
        from = to;
        while (from < marks.size() && marks.get(from).row < row) {
            from++;
        }
        to = from;
        while (to < marks.size() && marks.get(to).row == row) {
            to++;
        }
        return from < to;
    }

    /** Cells of the row went to a column of the row that is being filled. */
    void find(int first, int end, int column, int columns) {
        for (int i = from; i < to; i++) {
            Mark mark = marks.get(i);
            if (mark.column >= first && mark.column < end && !mark.pendingWrap) {
                found(mark, Math.min(columns - 1, column + mark.column - first), false);
            }
        }
    }

    /** The row's text has ended. */
    void findBehind(int end, int column, int columns) {
        for (int i = from; i < to; i++) {
            Mark mark = marks.get(i);
            if (mark.pendingWrap || mark.column >= end) {
                int at = column + Math.max(0, mark.column - end);
                boolean atEdge = column == columns && (mark.pendingWrap || mark.column == end);
                found(mark, Math.min(at, columns - 1), atEdge);
            }
        }
    }

    private void found(Mark mark, int column, boolean pendingWrap) {
        mark.newRow = rows;
        mark.newColumn = column;
        mark.newPendingWrap = pendingWrap;
    }

    /** Tells the anchors where they are. */
    void place(long firstLine, int columns) {
        for (Mark mark : marks) {
            if (mark.anchor != null) {
                mark.anchor.line = mark.newRow < 0 ? -1 : firstLine + mark.newRow;
                mark.anchor.column = mark.newPendingWrap ? columns : mark.newColumn;
            }
        }
    }
}
