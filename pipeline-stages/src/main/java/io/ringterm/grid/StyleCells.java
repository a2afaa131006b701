package io.ringterm.grid;

import java.util.Arrays;

/**
 * The styles and extras of a row: runs for as long as it is written from left to right without extras, a long a cell from
 * the first other change on.
 *
 * <pre>
 *  runs     | s until 2 | t until 3 | 0 until 4 | t until 5 |
 *  styles   | s | s | t | 0 | t | junk ..
 *                               ▲ end           the default style from here on
 *  extras   where a style has {@link CellLayout#EXTRAS_BIT}, else junk
 * </pre>
 *
 * <p>A row without styles needs no arrays and is cleared by setting one number. Which form a row has shows nowhere but in
 * its speed. Not safe for use by several threads at once.
 */
final class StyleCells {
    private final Row row;
    /** Null while the row never had a style. */
    private StyleRuns runs;
    /** Null while the row never needed it. */
    private long[] styles;
    /** Null while no cell of the row had extras. */
    private long[] extras;
    /** The styles are in the array, else they are runs. */
    private boolean dense;

    private int end;

    StyleCells(Row row) {
        this.row = row;
    }

    long get(int column) {
        return column >= end ? 0 : dense ? styles[column] : runs.get(column);
    }

    long extras(int column) {
        return (get(column) & CellLayout.EXTRAS_BIT) == 0 ? 0 : extras[column];
    }

    /** Tells whether some cell may have extras. */
    boolean mayHaveExtras() {
        return dense && extras != null && end > 0;
    }

    /** The styles of the cells before the end as runs; null where they are not kept so, or there are none. */
    StyleRuns runs() {
        return dense ? null : runs;
    }

    /** The styles of the cells before the end, for reading, where they are no runs. */
    long[] longs() {
        return styles;
    }

    /** Behind the last cell that has a style. */
    int end() {
        while (dense && end > 0 && styles[end - 1] == 0) {
            end--;
        }
        return end;
    }

    void put(int column, long style, long extra) {
        if (((style & ~CellLayout.EXTRAS_BIT) | extra) == 0 && column >= end) {
            return;
        }
        fill(column, column + 1, style, extra);
    }

    void fill(int from, int to, long style, long extra) {
        long set = extra == 0 ? style & ~CellLayout.EXTRAS_BIT : style | CellLayout.EXTRAS_BIT;
        if (set == 0) {
            reset(from, to);
        } else if (dense || from < end || extra != 0 || !append(from, to, set)) {
            fillCells(from, to, set, extra);
        }
    }

    private void fillCells(int from, int to, long set, long extra) {
        expand();
        reach(from, to);
        ShortRuns.fill(styles, from, to, set);
        if (extra != 0) {
            Arrays.fill(extrasForWriting(), from, to, extra);
        }
    }

    private boolean append(int from, int to, long set) {
        if (runs == null) {
            runs = new StyleRuns();
        }
        if (from < to) {
            if (!runs.append(from, to, set)) {
                return false;
            }
            end = to;
        }
        return true;
    }

    private void reset(int from, int to) {
        if (from >= end) {
            return;
        } else if (from == 0 && to >= end) {
            clear();
            return;
        }
        expand();
        if (to >= end) {
            end = from;
        } else {
            ShortRuns.fill(styles, from, to, 0);
        }
    }

    void clear() {
        end = 0;
        dense = false;
        if (runs != null) {
            runs.clear();
        }
    }

    /** Copies cells of a row, this one or another; the ranges may overlap. */
    void copy(StyleCells source, int from, int to, int column) {
        int length = Math.min(to, source.end) - from;
        if (length > 0) {
            source.expand();
            expand();
            reach(column, column + length);
            System.arraycopy(source.styles, from, styles, column, length);
            if (source.extras != null) {
                System.arraycopy(source.extras, from, extrasForWriting(), column, length);
            }
        }
        reset(column + Math.max(0, length), column + to - from);
    }

    void resize(int columns) {
        if (end == 0) {
            clear();
            styles = null;
            extras = null;
            return;
        }
        expand();
        end = Math.min(end, columns);
        styles = Arrays.copyOf(styles, columns);
        extras = extras == null ? null : Arrays.copyOf(extras, columns);
    }

    /** Has a style for each cell from now on. */
    private void expand() {
        if (dense) {
            return;
        }
        if (styles == null) {
            styles = new long[Math.max(end, row.columns())];
        }
        if (end > 0) {
            runs.expand(styles);
        }
        dense = true;
    }

    /** Makes a range one that is before the end; its cells are the caller's to write. */
    private void reach(int from, int to) {
        if (to > end) {
            if (from > end) {
                Arrays.fill(styles, end, from, 0);
            }
            end = to;
        }
    }

    private long[] extrasForWriting() {
        if (extras == null) {
            extras = new long[row.columns()];
        }
        return extras;
    }
}
