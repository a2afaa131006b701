package io.ringterm.apply;

import java.util.Arrays;

/**
 * Pieces of rows, each with its cells and its row's flags.
 *
 * <pre>
 *  span i:  row, from, to, flags ──► cells()[at .. at + to - from]
 * </pre>
 *
 * <p>At most one span a row, from top to bottom. Used again after {@link #clear(int, int)}; grows to a screenful at most.
 */
public final class Spans {
    private static final int FIRST_SPANS = 8;
    private static final int FIRST_CELLS = 256;
    /** So many may stay: spans that serve screens of different sizes in turn need not be made anew for each. */
    private static final int KEPT_CELLS = 16_384;

    private final Cells cells = new Cells(FIRST_CELLS);
    private int size;
    private int cellCount;
    private int maxCells;
    private int[] rows = new int[FIRST_SPANS];
    private int[] froms = new int[FIRST_SPANS];
    private int[] tos = new int[FIRST_SPANS];
    private int[] ats = new int[FIRST_SPANS];
    private int[] flags = new int[FIRST_SPANS];

    /** No spans. */
    public Spans() {
        // fields have their values
    }

    /**
     * How many spans there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * A span's row.
     *
     * @param span which, below {@link #size()}
     * @return row, from 0
     */
    public int row(int span) {
        return rows[span];
    }

    /**
     * A span's first column.
     *
     * @param span which
     * @return column, from 0
     */
    public int from(int span) {
        return froms[span];
    }

    /**
     * A span's end.
     *
     * @param span which
     * @return behind the last column; the same as {@link #from(int)} where only flags changed
     */
    public int to(int span) {
        return tos[span];
    }

    /**
     * Where a span's cells are.
     *
     * @param span which
     * @return index into {@link #cells()} of the cell for {@link #from(int)}
     */
    public int at(int span) {
        return ats[span];
    }

    /**
     * The flags of a span's row.
     *
     * @param span which
     * @return as in {@code io.ringterm.grid.Row}
     */
    public int flags(int span) {
        return flags[span];
    }

    /**
     * The cells of all spans.
     *
     * @return these spans' own cells
     */
    public Cells cells() {
        return cells;
    }

    /**
     * How many cells all spans have together.
     *
     * @return 0 to a screenful
     */
    public int cellCount() {
        return cellCount;
    }

    /**
     * Forgets all spans; what is large and a smaller screen does not need is given back.
     *
     * @param columns the screen's columns
     * @param screenRows the screen's rows
     */
    public void clear(int columns, int screenRows) {
        size = 0;
        cellCount = 0;
        if (columns * screenRows != maxCells) {
            maxCells = columns * screenRows;
            cells.limit(Math.max(KEPT_CELLS, maxCells));
        }
    }

    /**
     * Adds a span; the caller then writes its cells.
     *
     * @param row which, below the span before
     * @param from first column
     * @param to behind the last column
     * @param rowFlags as in {@code io.ringterm.grid.Row}
     * @return where the span's cells go in {@link #cells()}
     */
    public int add(int row, int from, int to, int rowFlags) {
        if (size == rows.length) {
            grow();
        }
        int at = cellCount;
        rows[size] = row;
        froms[size] = from;
        tos[size] = to;
        ats[size] = at;
        flags[size] = rowFlags;
        size++;
        cellCount += to - from;
        cells.reserve(cellCount);
        return at;
    }

    private void grow() {
        int length = 2 * size;
        rows = Arrays.copyOf(rows, length);
        froms = Arrays.copyOf(froms, length);
        tos = Arrays.copyOf(tos, length);
        ats = Arrays.copyOf(ats, length);
        flags = Arrays.copyOf(flags, length);
    }
}
