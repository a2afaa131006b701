package io.ringterm.diff;

import io.ringterm.apply.ScreenStatus;

/**
 * What one consumer of frames has not been shown yet: scrolls, then dirty spans. It grows to a whole screen and no
 * further, however long the consumer takes. Made by {@link FrameDiffer#newView()}; belongs to the differ's thread.
 *
 * <pre>
 *  dirty, a bit a row    first and last column, in current coordinates
 *  ..1.....11..          row 2: 3 ── 17, row 8: 0 ── 80, row 9: flags only (empty range)
 * </pre>
 */
public final class View {
    private final ScrollList scrolls = new ScrollList();
    private final ScreenStatus seen = new ScreenStatus();
    /** Null for who brings frames along. */
    private Frame frame;

    private int columns;
    private int rows;
    private final RowSet dirty = new RowSet();
    private int[] first = {};
    private int[] last = {};
    private boolean whole;

    View(int columns, int rows, ScreenStatus now) {
        seen.copy(now);
        resize(columns, rows);
    }

    /**
     * The frame that {@link FrameDiffer#next(View)} fills.
     *
     * @return always the same object
     */
    Frame frame() {
        if (frame == null) {
            frame = new Frame();
        }
        return frame;
    }

    /** The status as the view knows it. */
    ScreenStatus seen() {
        return seen;
    }

    boolean whole() {
        return whole;
    }

    ScrollList scrolls() {
        return scrolls;
    }

    /** The first dirty row from a row on, or -1. */
    int nextDirty(int row) {
        return dirty.next(row);
    }

    int first(int row) {
        return Math.min(first[row], last[row]);
    }

    int last(int row) {
        return last[row];
    }

    /** Everything has to be shown again, in a new size. */
    void resize(int newColumns, int newRows) {
        if (newColumns != columns || newRows != rows) {
            columns = newColumns;
            rows = newRows;
            dirty.resize(newRows);
            first = new int[newRows];
            last = new int[newRows];
        }
        markWhole();
    }

    void markWhole() {
        scrolls.clear();
        dirty.clear();
        whole = true;
    }

    /** Columns of a row differ; an empty range means that its flags do. */
    void mark(int row, int from, int to) {
        if (whole) {
            return;
        }
        if (!dirty.has(row)) {
            dirty.add(row);
            first[row] = columns;
            last[row] = 0;
        }
        if (from < to) {
            first[row] = Math.min(first[row], from);
            last[row] = Math.max(last[row], to);
        }
    }

    /** Rows were moved. */
    void scroll(int top, int bottom, int count) {
        if (whole) {
            return;
        }
        if (scrolls.add(top, bottom, count)) {
            moveMarks(top, bottom, count);
        } else {
            giveUpScrolls(top, bottom);
        }
    }

    /** Nothing is left to show. */
    void clear() {
        scrolls.clear();
        dirty.clear();
        whole = false;
    }

    /** What was not shown of the rows that left does not matter any more; those that came in are blank for both. */
    private void moveMarks(int top, int bottom, int count) {
        int row = nextDirty(top);
        if (row < 0 || row >= bottom) {
            return;
        }
        if (count > 0) {
            for (int to = top; to < bottom; to++) {
                moveMark(to + count, to, bottom);
            }
        } else {
            for (int to = bottom - 1; to >= top; to--) {
                moveMark(to + count < top ? bottom : to + count, to, bottom);
            }
        }
    }

    private void moveMark(int from, int to, int bottom) {
        if (from < bottom && dirty.has(from)) {
            dirty.add(to);
            first[to] = first[from];
            last[to] = last[from];
        } else {
            dirty.remove(to);
        }
    }

    /** The list is full: what was ever moved is shown again instead. */
    private void giveUpScrolls(int top, int bottom) {
        markRows(top, bottom);
        for (int i = 0; i < scrolls.size(); i++) {
            markRows(scrolls.top(i), scrolls.bottom(i));
        }
        scrolls.clear();
    }

    private void markRows(int top, int bottom) {
        for (int row = top; row < bottom; row++) {
            mark(row, 0, columns);
        }
    }
}
