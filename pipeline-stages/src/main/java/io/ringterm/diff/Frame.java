package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.apply.ScreenStatus;
import io.ringterm.apply.Spans;

/**
 * What changed for a view between two cuts. A receiver that applies all frames of a view in order to a blank screen has
 * the grid (contract 4).
 *
 * <p>In this order: where the frame is {@linkplain #whole() whole}, the screen becomes blank in the frame's size; the
 * scrolls move rows; each span replaces cells and sets its row's flags; the status replaces the one before.
 *
 * <p>A frame is reused and grows to a screenful at most. It stays as it is until it is filled again; it may be handed to
 * another thread until then.
 */
public final class Frame {
    private final ScrollList scrolls = new ScrollList();
    private final ScreenStatus status = new ScreenStatus();
    private final Spans spans = new Spans();
    private int columns = 1;
    private int rows = 1;
    private boolean whole;
    private long bells;
    private long historyLines;

    /** An empty frame. */
    public Frame() {
        // fields have their values
    }

    /**
     * The screen's columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return columns;
    }

    /**
     * The screen's rows.
     *
     * @return 1 or more
     */
    public int rows() {
        return rows;
    }

    /**
     * Tells whether the receiver begins with a blank screen of this frame's size. Always so for a view's first frame and
     * after a change of size.
     *
     * @return true if nothing of before stays
     */
    public boolean whole() {
        return whole;
    }

    /**
     * Moves of rows, which come before the spans.
     *
     * @return the frame's own list
     */
    public ScrollList scrolls() {
        return scrolls;
    }

    /**
     * The cells that changed, and some that may not have.
     *
     * @return the frame's own spans
     */
    public Spans spans() {
        return spans;
    }

    /**
     * Cursor, modes and title at the cut.
     *
     * @return the frame's own object
     */
    public ScreenStatus status() {
        return status;
    }

    /**
     * How often the bell was rung since the view's frame before.
     *
     * @return 0 or more
     */
    public long bells() {
        return bells;
    }

    /**
     * How many rows went to history since the view's frame before.
     *
     * @return 0 or more
     */
    public long historyLines() {
        return historyLines;
    }

    void begin(int newColumns, int newRows, boolean isWhole) {
        columns = newColumns;
        rows = newRows;
        whole = isWhole;
        scrolls.clear();
        spans.clear(newColumns, newRows);
    }

    void span(int row, int from, int to, Cells source, int flags) {
        int at = spans.add(row, from, to, flags);
        spans.cells().copy(source, from, to, at);
    }

    void finish(ScreenStatus now, long bellsSince, long historySince) {
        status.copy(now);
        bells = bellsSince;
        historyLines = historySince;
    }
}
