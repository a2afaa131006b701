package io.ringterm.grid;

import java.util.Arrays;

/**
 * What changed on the screen since the last {@link #clear()}: dirty columns of each row, and scrolls.
 *
 * <p>False positives allowed, false negatives never. Rows are those of the screen as it is now: a consumer applies the
 * scrolls first, in order, and then copies the dirty spans. Scrolls are of whole-width regions; those of the same region
 * in a row are one. Where there are too many, or one moves its region out altogether, rows become dirty instead.
 *
 * <pre>
 *  spans, an int a row        first dirty column 16 bits | behind the last 16 bits;  0: clean
 *  scrolls, three ints each   top | bottom (exclusive) | lines: up where positive
 * </pre>
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Damage {
    /** Scrolls that are kept apart. */
    public static final int MAX_SCROLLS = 8;

    private int columns;
    private int rows;
    private int[] spans;
    private final int[] scrolls = new int[3 * MAX_SCROLLS];
    private int scrollCount;
    /** No row outside of these two has a span: what a cut costs depends on what changed, not on the screen. */
    private int firstRow;

    private int endRow;
    /** Everything is dirty, whatever the spans say. */
    private boolean all;

    /**
     * Nothing dirty.
     *
     * @param columns the screen's columns
     * @param rows the screen's rows
     */
    public Damage(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        spans = new int[rows];
        firstRow = rows;
    }

    /** Nothing is dirty from now on. */
    public void clear() {
        if (firstRow < endRow) {
            Arrays.fill(spans, firstRow, endRow, 0);
        }
        firstRow = rows;
        endRow = 0;
        scrollCount = 0;
        all = false;
    }

    /** Everything is dirty from now on. */
    public void markAll() {
        all = true;
        scrollCount = 0;
    }

    /**
     * Marks a span of a row.
     *
     * @param row which
     * @param from first column
     * @param to behind the last column; an empty span is allowed
     */
    public void mark(int row, int from, int to) {
        if (all || from >= to) {
            return;
        }
        bound(row, row + 1);
        int span = spans[row];
        if (span == 0) {
            spans[row] = from << 16 | to;
        } else {
            spans[row] = Math.min(span >>> 16, from) << 16 | Math.max(span & 0xffff, to);
        }
    }

    /**
     * Marks whole rows.
     *
     * @param top first row
     * @param bottom behind the last row
     */
    public void markRows(int top, int bottom) {
        if (!all && top < bottom) {
            bound(top, bottom);
            Arrays.fill(spans, top, bottom, columns);
        }
    }

    private void bound(int top, int bottom) {
        firstRow = Math.min(firstRow, top);
        endRow = Math.max(endRow, bottom);
    }

    /**
     * Notes that a whole-width region was scrolled; rows that came in are dirty.
     *
     * @param top first row
     * @param bottom behind the last row
     * @param lines how far, up where positive, down where negative
     */
    public void scroll(int top, int bottom, int lines) {
        int height = bottom - top;
        if (all || height <= 0 || lines == 0) {
            return;
        }
        if (lines >= height || lines <= -height || !remember(top, bottom, lines)) {
            markRegion(top, bottom);
            return;
        }
        bound(top, bottom);
        if (lines > 0) {
            System.arraycopy(spans, top + lines, spans, top, height - lines);
            markRows(bottom - lines, bottom);
        } else {
            System.arraycopy(spans, top, spans, top - lines, height + lines);
            markRows(top, top - lines);
        }
    }

    /** False where the region has to be marked dirty instead. */
    private boolean remember(int top, int bottom, int lines) {
        int last = 3 * (scrollCount - 1);
        if (scrollCount > 0 && scrolls[last] == top && scrolls[last + 1] == bottom) {
            int sum = scrolls[last + 2] + lines;
            if (Math.abs(sum) >= bottom - top) {
                scrollCount--;
                return false;
            }
            scrolls[last + 2] = sum;
            return true;
        }
        if (scrollCount == MAX_SCROLLS) {
            return false;
        }
        int at = 3 * scrollCount++;
        scrolls[at] = top;
        scrolls[at + 1] = bottom;
        scrolls[at + 2] = lines;
        return true;
    }

    private void markRegion(int top, int bottom) {
        if (top == 0 && bottom == rows) {
            markAll();
        } else {
            markRows(top, bottom);
        }
    }

    /**
     * Another size; everything is dirty.
     *
     * @param newColumns the screen's columns
     * @param newRows the screen's rows
     */
    public void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        if (spans.length != newRows) {
            spans = new int[newRows];
            firstRow = newRows;
            endRow = 0;
        }
        markAll();
    }

    /**
     * How many scrolls there are.
     *
     * @return 0 to {@link #MAX_SCROLLS}
     */
    public int scrollCount() {
        return scrollCount;
    }

    /**
     * A scroll's first row.
     *
     * @param index which scroll, the earliest is 0
     * @return a row
     */
    public int scrollTop(int index) {
        return scrolls[3 * index];
    }

    /**
     * The row behind a scroll's last.
     *
     * @param index which scroll, the earliest is 0
     * @return a row
     */
    public int scrollBottom(int index) {
        return scrolls[3 * index + 1];
    }

    /**
     * How far a scroll goes.
     *
     * @param index which scroll, the earliest is 0
     * @return lines, up where positive, down where negative; 0 is possible and means nothing
     */
    public int scrollLines(int index) {
        return scrolls[3 * index + 2];
    }

    /**
     * The first row that may be dirty.
     *
     * @return a row; not below {@link #endRow()} where none is
     */
    public int firstRow() {
        return all ? 0 : firstRow;
    }

    /**
     * The row behind the last that may be dirty.
     *
     * @return a row
     */
    public int endRow() {
        return all ? rows : endRow;
    }

    /**
     * Tells whether a row has a dirty span.
     *
     * @param row which
     * @return true if so
     */
    public boolean isDirty(int row) {
        return all || spans[row] != 0;
    }

    /**
     * The first dirty column of a row.
     *
     * @param row which
     * @return from 0; 0 where the row is clean
     */
    public int from(int row) {
        return all ? 0 : spans[row] >>> 16;
    }

    /**
     * The column behind the last dirty one of a row.
     *
     * @param row which
     * @return 0 where the row is clean
     */
    public int to(int row) {
        return all ? columns : spans[row] & 0xffff;
    }

    /**
     * Tells whether anything is dirty or scrolled.
     *
     * @return false where nothing changed
     */
    public boolean isEmpty() {
        if (all || scrollCount > 0) {
            return false;
        }
        for (int span : spans) {
            if (span != 0) {
                return false;
            }
        }
        return true;
    }
}
