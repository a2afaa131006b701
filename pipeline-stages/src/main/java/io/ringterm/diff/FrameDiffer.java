package io.ringterm.diff;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.apply.CellPatch;
import io.ringterm.apply.Cells;
import io.ringterm.apply.ScreenStatus;
import io.ringterm.apply.Spans;

/**
 * Turns the patches of the cuts into frames for any number of views. It owns the shadow: the screen as of the last cut.
 *
 * <p>A cell that a patch has but that did not change goes to no view. A view that takes no frames gathers damage, not
 * frames; its next frame brings it up to the last cut. Not safe for use by several threads at once.
 */
public final class FrameDiffer {
    private final ShadowGrid shadow;
    private final ScreenStatus status = new ScreenStatus();
    private final List<View> views = new ArrayList<>();

    /**
     * A differ for a terminal with a blank screen.
     *
     * @param columns 1 to {@code Limits.MAX_COLUMNS}
     * @param rows 1 to {@code Limits.MAX_ROWS}
     */
    public FrameDiffer(int columns, int rows) {
        shadow = new ShadowGrid(columns, rows);
    }

    /**
     * Adds a view that has been shown nothing.
     *
     * @return a new view; its first frame is whole
     */
    public View newView() {
        View view = new View(shadow.columns(), shadow.rows(), status);
        views.add(view);
        return view;
    }

    /**
     * Forgets a view.
     *
     * @param view one of this differ's
     */
    public void remove(View view) {
        views.remove(view);
    }

    /**
     * Has a view's next frame be whole, as if it had been shown nothing.
     *
     * @param view one of this differ's
     */
    public void repaint(View view) {
        view.markWhole();
    }

    /**
     * The screen as of the last cut.
     *
     * @return the differ's own grid, to be read only
     */
    public ShadowGrid shadow() {
        return shadow;
    }

    /**
     * Cursor, modes and title as of the last cut.
     *
     * @return the differ's own object, to be read only
     */
    public ScreenStatus status() {
        return status;
    }

    /**
     * Takes what changed up to a cut.
     *
     * @param patch filled by the applier; not kept
     */
    public void take(CellPatch patch) {
        if (patch.columns() != shadow.columns() || patch.rows() != shadow.rows()) {
            resize(patch.columns(), patch.rows());
        }
        for (int i = 0; i < patch.scrolls(); i++) {
            if (patch.scrollCount(i) != 0) {
                scroll(patch.scrollTop(i), patch.scrollBottom(i), patch.scrollCount(i));
            }
        }
        Spans spans = patch.spans();
        for (int span = 0; span < spans.size(); span++) {
            takeSpan(spans, span);
        }
        status.copy(patch.status());
    }

    /**
     * Makes a view's next frame.
     *
     * @param view one of this differ's
     * @return the view's own frame, valid until its next, or null where nothing has changed for it
     */
    public Frame next(View view) {
        return next(view, view.frame()) ? view.frame() : null;
    }

    /**
     * Makes a view's next frame in a given object, for callers that keep several.
     *
     * @param view one of this differ's
     * @param frame what to fill
     * @return false if nothing has changed for the view; the frame is left as it was then
     */
    public boolean next(View view, Frame frame) {
        int row = view.nextDirty(0);
        if (row < 0 && !view.whole() && view.scrolls().size() == 0 && status.same(view.seen())) {
            return false;
        }
        frame.begin(shadow.columns(), shadow.rows(), view.whole());
        if (view.whole()) {
            addAll(frame);
        } else {
            frame.scrolls().copy(view.scrolls());
            for (; row >= 0; row = view.nextDirty(row + 1)) {
                frame.span(row, view.first(row), view.last(row), shadow.row(row), shadow.flags(row));
            }
        }
        ScreenStatus seen = view.seen();
        long history = Math.max(0, status.historyEnd() - seen.historyEnd());
        frame.finish(status, status.bells() - seen.bells(), history);
        seen.copy(status);
        view.clear();
        return true;
    }

    private void addAll(Frame frame) {
        for (int row = 0; row < shadow.rows(); row++) {
            int end = shadow.contentEnd(row);
            if (end > 0 || shadow.flags(row) != 0) {
                int begin = shadow.contentBegin(row, end);
                frame.span(row, begin, end, shadow.row(row), shadow.flags(row));
            }
        }
    }

    private void resize(int columns, int rows) {
        shadow.reset(columns, rows);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).resize(columns, rows);
        }
    }

    private void scroll(int top, int bottom, int count) {
        shadow.scroll(top, bottom, count);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).scroll(top, bottom, count);
        }
    }

    private void takeSpan(Spans spans, int span) {
        int row = spans.row(span);
        int from = spans.from(span);
        int to = spans.to(span);
        int at = spans.at(span) - from;
        Cells target = shadow.row(row);
        Cells source = spans.cells();
        while (from < to && source.same(at + from, target, from)) {
            from++;
        }
        while (from < to && source.same(at + to - 1, target, to - 1)) {
            to--;
        }
        boolean flagsDiffer = shadow.flags(row) != spans.flags(span);
        if (from < to || flagsDiffer) {
            target.copy(source, at + from, at + to, from);
            shadow.flags(row, spans.flags(span));
            mark(row, from, to);
        }
    }

    private void mark(int row, int from, int to) {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).mark(row, from, to);
        }
    }
}
