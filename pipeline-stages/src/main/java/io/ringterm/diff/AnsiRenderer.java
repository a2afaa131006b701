package io.ringterm.diff;

import io.ringterm.apply.Spans;
import io.ringterm.grid.Row;

/**
 * Renders frames for another terminal, in few bytes: it knows what the terminal shows and sends what differs.
 *
 * <pre>
 *  Frame ──► wanted (all frames applied) ─┐
 *                                          ├─► differing cells of its spans ──► bytes
 *            shown (what was sent) ───────┘
 * </pre>
 *
 * <p>What it sends: printable characters ({@code SafeText}), BEL, BS, CR, LF; CUP, CUU, CUD, CUF, CUB, CHA; EL, ED, ECH,
 * REP, SU, SD, DECSTBM, SGR, DECSCUSR, DECDWL, DECDHL, DECSWL; DECSET and DECRST of the modes in {@code AnsiModes}; OSC 2
 * and OSC 8; what the prologue needs. A recording's bytes are not among it.
 *
 * <p>Assumes a terminal that understands xterm's control sequences and that nobody else writes to; after somebody did,
 * {@link #invalidate()}. Not safe for use by several threads at once.
 */
public final class AnsiRenderer {
    private final FrameApplier applier = new FrameApplier();
    private final ShadowGrid shown = new ShadowGrid(1, 1);
    private final AnsiCursor cursor = new AnsiCursor();
    private final AnsiPen pen;
    private final AnsiModes modes;
    private final RowPainter painter;
    private TerminalFeatures features;
    private boolean valid;

    /**
     * A renderer for a terminal of which nothing is known but what it can do.
     *
     * @param features what the terminal can do
     */
    public AnsiRenderer(TerminalFeatures features) {
        this.features = features;
        pen = new AnsiPen(features);
        modes = new AnsiModes(features);
        painter = new RowPainter(cursor, pen);
    }

    /** The terminal shows something unknown: the next frame is painted from a cleared screen. */
    public void invalidate() {
        valid = false;
    }

    /**
     * The terminal has another size or can do something else from now on.
     *
     * @param now what it can do
     */
    public void features(TerminalFeatures now) {
        features = now;
        pen.features(now);
        modes.features(now);
        invalidate();
    }

    /**
     * What the terminal should show: all frames so far.
     *
     * @return the renderer's own grid, to be read only
     */
    public ShadowGrid wanted() {
        return applier.grid();
    }

    /**
     * Renders a frame.
     *
     * @param frame the view's next
     * @param out where the bytes go
     */
    public void render(Frame frame, AnsiBytes out) {
        boolean sizeDiffers = frame.columns() != wanted().columns() || frame.rows() != wanted().rows();
        applier.apply(frame);
        if (!valid || sizeDiffers) {
            paintAll(out);
        } else {
            update(frame, out);
        }
        if (frame.bells() > 0 && features.bell()) {
            out.put('\007');
        }
    }

    /**
     * Paints the whole screen again.
     *
     * @param out where the bytes go
     */
    public void repaint(AnsiBytes out) {
        paintAll(out);
    }

    /**
     * Leaves the terminal in a state for others: default rendition, no margins, modes as they were found, cursor visible
     * and below what was painted.
     *
     * @param out where the bytes go
     */
    public void finish(AnsiBytes out) {
        pen.reset(out);
        modes.finish(out);
        cursor.moveTo(visibleRows() - 1, 0, out);
        cursor.forget();
        valid = false;
    }

    private int visibleRows() {
        return Math.min(wanted().rows(), features.rows());
    }

    private int visibleColumns() {
        return Math.min(wanted().columns(), features.columns());
    }

    private void paintAll(AnsiBytes out) {
        boolean wrapped = beginUpdate(true, out);
        prologue(features, out);
        pen.forget();
        cursor.set(0, 0);
        modes.prologue(out);
        shown.reset(wanted().columns(), wanted().rows());
        valid = true;
        painter.begin(features, wanted().columns() >= features.columns(), out);
        paintRows(out);
        finishFrame(out);
        endUpdate(wrapped, out);
    }

    /** Brings a terminal of any state to: no margins, replace mode, autowrap, ASCII, default rendition, cleared. */
    static void prologue(TerminalFeatures features, AnsiBytes out) {
        out.esc().ascii("(B").put('\017');
        if (features.hyperlinks()) {
            out.esc().ascii("]8;;").st();
        }
        out.csi().put('m').csi().put('r').csi().ascii("4l").mode(6, false).mode(7, true);
        if (features.graphemeClusters()) {
            out.mode(2027, false);
        }
        out.csi().put('H').csi().ascii("2J");
    }

    private void update(Frame frame, AnsiBytes out) {
        Spans spans = frame.spans();
        boolean clipped = frame.scrolls().size() > 0 && frame.rows() > visibleRows();
        boolean wrapped =
                beginUpdate(frame.whole() || spans.size() + frame.scrolls().size() > 1, out);
        scroll(frame.scrolls(), out);
        painter.begin(features, wanted().columns() >= features.columns(), out);
        if (frame.whole() || clipped) {
            paintRows(out);
        } else {
            for (int span = 0; span < spans.size() && spans.row(span) < visibleRows(); span++) {
                paintRow(spans.row(span), spans.from(span), spans.to(span), out);
            }
        }
        finishFrame(out);
        endUpdate(wrapped, out);
    }

    /** Whether what follows is wrapped in a synchronized update. */
    private boolean beginUpdate(boolean wrap, AnsiBytes out) {
        boolean wrapped = wrap && features.synchronizedUpdates();
        if (wrapped) {
            out.mode(2026, true);
        }
        return wrapped;
    }

    private static void endUpdate(boolean wrapped, AnsiBytes out) {
        if (wrapped) {
            out.mode(2026, false);
        }
    }

    private void paintRows(AnsiBytes out) {
        for (int row = 0; row < visibleRows(); row++) {
            paintRow(row, 0, wanted().columns(), out);
        }
    }

    private void finishFrame(AnsiBytes out) {
        modes.update(applier.status(), out);
        placeCursor(out);
    }

    private void paintRow(int row, int from, int to, AnsiBytes out) {
        int flags = wanted().flags(row);
        int visible = RowPainter.visibleColumns(visibleColumns(), flags);
        int first = from;
        int last = to;
        if (lineFinal(flags) != lineFinal(shown.flags(row))) {
            changeLine(row, flags, out);
            first = 0;
            last = wanted().columns();
        }
        int painted = painter.paint(row, shown.row(row), wanted().row(row), first, last, visible);
        shown.row(row).copy(wanted().row(row), first, Math.max(last, painted), first);
        shown.flags(row, flags);
    }

    /** DECDWL, DECDHL, DECSWL; the line is erased, because terminals disagree about what stays of it. */
    private void changeLine(int row, int flags, AnsiBytes out) {
        cursor.moveTo(row, 0, out);
        out.esc().put('#').put(lineFinal(flags)).put('\r');
        cursor.set(row, 0);
        eraseRow(row, out);
        shown.row(row).blank(0, shown.columns());
    }

    /** The final byte of the line's control function. */
    static char lineFinal(int flags) {
        if ((flags & Row.DOUBLE_TOP) != 0) {
            return '3';
        }
        if ((flags & Row.DOUBLE_BOTTOM) != 0) {
            return '4';
        }
        return (flags & Row.DOUBLE_WIDTH) != 0 ? '6' : '5';
    }

    /** Rows that come in are blank; where those that were out of sight come in, all rows are dirty anyway. */
    private void scroll(ScrollList scrolls, AnsiBytes out) {
        boolean margins = false;
        for (int i = 0; i < scrolls.size(); i++) {
            int top = scrolls.top(i);
            int bottom = Math.min(scrolls.bottom(i), visibleRows());
            int count = scrolls.count(i);
            if (bottom - top >= 2) {
                pen.background(0, out);
                margins = scrollRegion(top, bottom, count, margins, out);
                shown.scroll(top, bottom, count);
            } else if (bottom - top == 1) {
                if (margins) {
                    margins = resetMargins(out);
                }
                eraseRow(top, out);
                shown.scroll(top, bottom, count);
            }
        }
        if (margins) {
            resetMargins(out);
        }
    }

    private boolean resetMargins(AnsiBytes out) {
        out.csi().put('r');
        cursor.set(0, 0);
        return false;
    }

    private void eraseRow(int row, AnsiBytes out) {
        cursor.moveTo(row, 0, out);
        pen.background(0, out);
        out.csi().ascii("2K");
    }

    /** Whether margins are set now. */
    private boolean scrollRegion(int top, int bottom, int count, boolean margins, AnsiBytes out) {
        boolean full = top == 0 && bottom == features.rows();
        if (full && margins) {
            resetMargins(out);
        } else if (!full) {
            out.csi().number(top + 1).put(';').number(bottom).put('r');
            cursor.set(0, 0);
        }
        if (full && count > 0 && count <= 2 && cursor.isInRow(bottom - 1)) {
            out.put('\r');
            for (int i = 0; i < count; i++) {
                out.put('\n');
            }
            cursor.set(bottom - 1, 0);
        } else {
            out.csi(Math.min(Math.abs(count), bottom - top), count > 0 ? 'S' : 'T');
        }
        return !full;
    }

    private void placeCursor(AnsiBytes out) {
        int row = applier.status().cursorRow();
        int column = applier.status().cursorColumn();
        boolean seen = row < visibleRows() && column < visibleColumns();
        boolean visible = applier.status().cursorVisible() && seen;
        if (seen) {
            int last = RowPainter.visibleColumns(visibleColumns(), wanted().flags(row)) - 1;
            cursor.moveTo(row, Math.min(column, last), out);
        }
        modes.cursorVisible(visible, out);
    }
}
