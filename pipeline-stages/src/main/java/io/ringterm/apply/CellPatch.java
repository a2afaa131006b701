package io.ringterm.apply;

import io.ringterm.grid.Damage;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;

/**
 * What apply hands to diff at a cut: scrolls and dirty spans since the cut before, copied once, and the status.
 *
 * <pre>
 *  scroll i  top, bottom, count    applied first, in order; rows that come in are blank
 *  spans                           then cells and row flags, in the coordinates of the cut
 *  status                          cursor, modes, title
 * </pre>
 *
 * <p>A patch may have cells that did not change, and has all that did (the promise of {@link Damage}). Where the size
 * differs from the patch before, every row is in it. It is used again and grows to a screenful at most; between filling
 * and taking it belongs to whoever was handed it.
 */
public final class CellPatch {
    private final ScreenStatus status = new ScreenStatus();
    private final Spans spans = new Spans();
    private final int[] scrollTop = new int[Damage.MAX_SCROLLS];
    private final int[] scrollBottom = new int[Damage.MAX_SCROLLS];
    private final int[] scrollCount = new int[Damage.MAX_SCROLLS];
    private int columns = 1;
    private int rows = 1;
    private int scrolls;

    /** An empty patch. */
    public CellPatch() {
        // fields have their values
    }

    /**
     * Copies what is dirty, and clears the damage.
     *
     * @param state the terminal, whose damage since the last cut is taken
     */
    public void fill(TerminalState state) {
        Damage damage = state.damage();
        begin(state);
        scrolls = damage.scrollCount();
        for (int i = 0; i < scrolls; i++) {
            scrollTop[i] = damage.scrollTop(i);
            scrollBottom[i] = damage.scrollBottom(i);
            scrollCount[i] = damage.scrollLines(i);
        }
        for (int row = damage.firstRow(); row < damage.endRow(); row++) {
            if (damage.isDirty(row)) {
                copy(state, row, damage.from(row), damage.to(row));
            }
        }
        damage.clear();
    }

    /**
     * Copies the whole screen and leaves the damage alone: for an observer who has seen nothing.
     *
     * @param state the terminal
     */
    public void fillWhole(TerminalState state) {
        begin(state);
        for (int row = 0; row < rows; row++) {
            copy(state, row, 0, columns);
        }
    }

    private void begin(TerminalState state) {
        columns = state.columns();
        rows = state.rows();
        scrolls = 0;
        spans.clear(columns, rows);
        status.read(state);
    }

    private void copy(TerminalState state, int index, int from, int to) {
        Row row = state.screen().row(index);
        int at = spans.add(index, from, to, row.flags());
        spans.cells().read(row, from, to, at, state.graphemes(), state.links());
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
     * Cursor, modes and title at the cut.
     *
     * @return the patch's own object
     */
    public ScreenStatus status() {
        return status;
    }

    /**
     * The dirty pieces of rows.
     *
     * @return the patch's own spans
     */
    public Spans spans() {
        return spans;
    }

    /**
     * How many scrolls there are.
     *
     * @return 0 to {@link Damage#MAX_SCROLLS}
     */
    public int scrolls() {
        return scrolls;
    }

    /**
     * First row of a scrolled region.
     *
     * @param scroll which
     * @return row
     */
    public int scrollTop(int scroll) {
        return scrollTop[scroll];
    }

    /**
     * End of a scrolled region.
     *
     * @param scroll which
     * @return behind the last row
     */
    public int scrollBottom(int scroll) {
        return scrollBottom[scroll];
    }

    /**
     * How far a region was scrolled.
     *
     * @param scroll which
     * @return rows, up where positive, down where negative, 0 where nothing moved in the end
     */
    public int scrollCount(int scroll) {
        return scrollCount[scroll];
    }
}
