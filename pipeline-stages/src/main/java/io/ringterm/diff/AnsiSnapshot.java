package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.apply.ScreenStatus;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;

/**
 * A whole screen as a stream of control sequences that rebuilds it in another terminal of the same size: cells to the last
 * blank, line attributes, lines that go on in the next where they can be printed so, cursor with pending wrap, and what
 * {@link TerminalFeatures} lets through of title and modes.
 *
 * <pre>
 *  prologue, then for each row:
 *    CR LF          unless the row before was printed to its end and goes on here
 *    ESC # n        a double-width or double-height line
 *    text, SGR      printed cells
 *    CUF, ECH, EL   cells that nothing was printed to
 *  then modes, title, cursor
 * </pre>
 *
 * <p>Marks of shells (OSC 133) are not in it; history is not either.
 */
public final class AnsiSnapshot {
    private final ShadowGrid grid;
    private final ScreenStatus status;
    private final TerminalFeatures features;
    private final AnsiPen pen;
    private final AnsiBytes out;
    private boolean guarded;

    private AnsiSnapshot(ShadowGrid grid, ScreenStatus status, TerminalFeatures features, AnsiBytes out) {
        this.grid = grid;
        this.status = status;
        this.features = features;
        this.out = out;
        pen = new AnsiPen(features);
    }

    /**
     * Writes a screen.
     *
     * @param grid the cells
     * @param status cursor, modes, title
     * @param features what the terminal can do; its size does not count
     * @param out where the bytes go
     */
    public static void write(ShadowGrid grid, ScreenStatus status, TerminalFeatures features, AnsiBytes out) {
        new AnsiSnapshot(grid, status, features, out).write();
    }

    private void write() {
        AnsiRenderer.prologue(features, out);
        boolean flows = false;
        for (int row = 0; row < grid.rows(); row++) {
            if (row > 0 && !flows) {
                pen.background(0, out);
                out.put('\r').put('\n');
            }
            line(row);
            flows = row(row) && row + 1 < grid.rows();
        }
        AnsiModes modes = new AnsiModes(features);
        modes.update(status, out);
        cursor();
        protect(0);
        pen.reset(out);
        modes.cursorVisible(status.cursorVisible(), out);
    }

    private void line(int row) {
        char last = AnsiRenderer.lineFinal(grid.flags(row));
        if (last != '5') {
            out.esc().put('#').put(last);
        }
    }

    /** True if the cursor waits at the row's end and the next character goes to the next row, as it did once. */
    private boolean row(int row) {
        Cells cells = grid.row(row);
        int columns = RowPainter.visibleColumns(grid.columns(), grid.flags(row));
        int end = Math.min(columns, grid.contentEnd(row));
        int skipped = 0;
        for (int column = 0; column < end; column++) {
            int width = cells.glyph(column) & CellLayout.WIDTH_MASK;
            if (isEmpty(cells, column)) {
                erase(cells, column, end, columns);
                skipped++;
            } else if (width != CellLayout.SPACER) {
                if (skipped > 0) {
                    out.csi(skipped, 'C');
                    skipped = 0;
                }
                print(cells, column, columns);
            }
        }
        return goesOn(row, columns, skipped);
    }

    private boolean goesOn(int row, int columns, int skipped) {
        if ((grid.flags(row) & Row.WRAPPED) == 0 || row + 1 == grid.rows()) {
            return false;
        }
        Cells next = grid.row(row + 1);
        int last = grid.row(row).glyph(columns - 1) & CellLayout.WIDTH_MASK;
        boolean wideNext = (next.glyph(0) & CellLayout.WIDTH_MASK) == CellLayout.WIDE;
        boolean left = last == CellLayout.LEADING_SPACER && wideNext && skipped == 1 && columns > 1;
        return !isEmpty(next, 0)
                && (left || skipped == 0 && grid.contentEnd(row) >= columns)
                && AnsiRenderer.lineFinal(grid.flags(row + 1)) == '5';
    }

    /**
     * Nothing was printed there, and nothing but a background shows; what is left of a pair that was cut in two may show
     * more and is printed as a blank. The last cell of a row that a wide character did not fit into counts as empty.
     */
    private static boolean isEmpty(Cells cells, int column) {
        int shown = cells.glyph(column) & ~(CellLayout.SEMANTIC_MASK | CellLayout.PROTECTED);
        return (shown == CellLayout.EMPTY || shown == CellLayout.LEADING_SPACER)
                && (cells.style(column) & ~CellLayout.BACKGROUND_MASK) == 0;
    }

    /** Erases a run of empty cells of one background, at its first cell; the cursor stays in front of what is skipped. */
    private void erase(Cells cells, int column, int end, int columns) {
        long background = cells.style(column) & CellLayout.BACKGROUND_MASK;
        boolean goesOn = column > 0
                && isEmpty(cells, column - 1)
                && (cells.style(column - 1) & CellLayout.BACKGROUND_MASK) == background;
        if (background == 0 || goesOn) {
            return;
        }
        int to = column + 1;
        while (to < end && isEmpty(cells, to) && (cells.style(to) & CellLayout.BACKGROUND_MASK) == background) {
            to++;
        }
        int before = column;
        while (before > 0 && isEmpty(cells, before - 1)) {
            before--;
        }
        pen.background(background, out);
        if (column > before) {
            out.csi(column - before, 'C');
        }
        if (to == columns) {
            out.csi().put('K');
        } else {
            out.csi(to - column, 'X');
        }
        if (column > before) {
            out.csi(column - before, 'D');
        }
    }

    /** Half of a pair, at the end of a double-width line, is a blank. */
    private void print(Cells cells, int column, int columns) {
        protect(cells.glyph(column) & CellLayout.PROTECTED);
        pen.set(cells, column, out);
        if (column + 1 == columns && (cells.glyph(column) & CellLayout.WIDTH_MASK) == CellLayout.WIDE) {
            out.put(' ');
        } else {
            SafeText.write(cells, column, features.graphemeClusters(), out);
        }
    }

    /** DECSCA. */
    private void protect(int bit) {
        if (guarded != (bit != 0)) {
            guarded = bit != 0;
            out.csi().put(guarded ? '1' : '0').put('"').put('q');
        }
    }

    /** A pending wrap comes from printing the last cell again. */
    private void cursor() {
        int row = status.cursorRow();
        Cells cells = grid.row(row);
        int column = status.cursorColumn();
        boolean again = status.pendingWrap() && !isEmpty(cells, column);
        if (again && column > 0 && (cells.glyph(column) & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            column--;
        }
        out.csi().number(row + 1).put(';').number(column + 1).put('H');
        if (again) {
            print(cells, column, RowPainter.visibleColumns(grid.columns(), grid.flags(row)));
        }
    }
}
