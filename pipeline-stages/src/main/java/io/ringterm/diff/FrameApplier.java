package io.ringterm.diff;

import io.ringterm.apply.ScreenStatus;
import io.ringterm.apply.Spans;

/**
 * The receiving end of a view: applies frames in order and so has the grid. What a remote renderer does, in its plainest
 * form. Not safe for use by several threads at once.
 */
public final class FrameApplier {
    private final ShadowGrid grid = new ShadowGrid(1, 1);
    private final ScreenStatus status = new ScreenStatus();
    private long bells;
    private long historyLines;

    /** A receiver that has seen no frame. */
    public FrameApplier() {
        // fields have their values
    }

    /**
     * The screen.
     *
     * @return the applier's own grid, to be read only
     */
    public ShadowGrid grid() {
        return grid;
    }

    /**
     * Cursor, modes and title.
     *
     * @return the applier's own object, to be read only
     */
    public ScreenStatus status() {
        return status;
    }

    /**
     * Bells of all frames.
     *
     * @return 0 or more
     */
    public long bells() {
        return bells;
    }

    /**
     * Rows that went to history, of all frames.
     *
     * @return 0 or more
     */
    public long historyLines() {
        return historyLines;
    }

    /**
     * Applies a frame.
     *
     * @param frame the view's next; not kept
     * @throws IllegalStateException if it changes the size and is not whole: a frame before it is missing
     */
    public void apply(Frame frame) {
        if (frame.whole()) {
            grid.reset(frame.columns(), frame.rows());
        } else if (frame.columns() != grid.columns() || frame.rows() != grid.rows()) {
            throw new IllegalStateException("frame is not whole and of another size: frame=" + frame.columns() + "x"
                    + frame.rows() + ", grid=" + grid.columns() + "x" + grid.rows());
        }
        ScrollList scrolls = frame.scrolls();
        for (int i = 0; i < scrolls.size(); i++) {
            grid.scroll(scrolls.top(i), scrolls.bottom(i), scrolls.count(i));
        }
        Spans spans = frame.spans();
        for (int span = 0; span < spans.size(); span++) {
            int at = spans.at(span);
            int from = spans.from(span);
            int row = spans.row(span);
            grid.row(row).copy(spans.cells(), at, at + spans.to(span) - from, from);
            grid.flags(row, spans.flags(span));
        }
        status.copy(frame.status());
        bells += frame.bells();
        historyLines += frame.historyLines();
    }
}
