package io.ringterm.grid;

import java.util.Arrays;

/**
 * The styles and extras of a row.
 *
 * <pre>
 *  styles   | s | s | t | 0 | t | junk ..
 *                               ▲ end           the default style from here on
 *  extras   where a style has {@link CellLayout#EXTRAS_BIT}, else junk
 * </pre>
 *
 * <p>A row without styles needs no arrays and is cleared by setting one number. Not safe for use by several threads at
 * once.
 */
final class StyleCells {
    private final Row row;
    /** Null while no cell of the row had a style. */
    private long[] styles;
    /** Null while no cell of the row had extras. */
    private long[] extras;

    private int end;

    StyleCells(Row row) {
        this.row = row;
    }

    long get(int column) {
        return column >= end ? 0 : styles[column];
    }

    long extras(int column) {
        return (get(column) & CellLayout.EXTRAS_BIT) == 0 ? 0 : extras[column];
    }

    /** Tells whether some cell may have extras. */
    boolean mayHaveExtras() {
        return extras != null && end > 0;
    }

    /** The styles of the cells before the end, for reading. */
    long[] longs() {
        return styles;
    }

    /** Behind the last cell that has a style. */
    int end() {
        while (end > 0 && styles[end - 1] == 0) {
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
            return;
        }
        reach(from, to);
        ShortRuns.fill(styles, from, to, set);
        if (extra != 0) {
            Arrays.fill(extrasForWriting(), from, to, extra);
        }
    }

    private void reset(int from, int to) {
        if (to >= end) {
            end = Math.min(end, from);
        } else {
            ShortRuns.fill(styles, from, to, 0);
        }
    }

    void clear() {
        end = 0;
    }

    /** Copies cells of a row, this one or another; the ranges may overlap. */
    void copy(StyleCells source, int from, int to, int column) {
        int length = Math.min(to, source.end) - from;
        if (length > 0) {
            reach(column, column + length);
            System.arraycopy(source.styles, from, styles, column, length);
            if (source.extras != null) {
                System.arraycopy(source.extras, from, extrasForWriting(), column, length);
            }
        }
        reset(column + Math.max(0, length), column + to - from);
    }

    void resize(int columns) {
        end = Math.min(end, columns);
        styles = end == 0 ? null : Arrays.copyOf(styles, columns);
        extras = end == 0 || extras == null ? null : Arrays.copyOf(extras, columns);
    }

    /** Makes a range one that is before the end; its cells are the caller's to write. */
    private void reach(int from, int to) {
        if (styles == null) {
            styles = new long[row.columns()];
        }
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
