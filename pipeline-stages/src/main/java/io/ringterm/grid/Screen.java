package io.ringterm.grid;

import io.ringterm.op.CharWidth;

/**
 * A screenful of rows and the elementary edits of it. Every edit marks what it changes in {@link Damage}, which is why
 * nobody else writes to the rows.
 *
 * <p>Rows and columns count from 0; ranges are half open and must be on the screen. Counts are clamped to what they work
 * on. Styles and extras are as in {@link CellLayout}; the style of erased cells is the caller's, usually
 * {@link Pen#eraseStyle()}. Not safe for use by several threads at once.
 */
public final class Screen {
    private int columns;
    private int rows;
    private final RowRing ring;
    private final Scrollback history;
    private final Damage damage;
    private final Anchors anchors = new Anchors(this);
    /** False positives allowed: no row is of double width where this is false. */
    private boolean mayHaveDouble;

    /**
     * A blank screen.
     *
     * @param columns 1 or more
     * @param rows 1 or more
     * @param damage where changes are marked
     * @param history where rows go that scroll off the top, or null where they go nowhere
     */
    public Screen(int columns, int rows, Damage damage, Scrollback history) {
        this.columns = columns;
        this.rows = rows;
        this.damage = damage;
        this.history = history;
        ring = new RowRing(columns, rows);
    }

    /**
     * The screen's width.
     *
     * @return columns
     */
    public int columns() {
        return columns;
    }

    /**
     * The screen's height.
     *
     * @return rows
     */
    public int rows() {
        return rows;
    }

    /**
     * A row, for reading.
     *
     * @param row which
     * @return the row as it is now; after a scroll it may be another one's
     */
    public Row row(int row) {
        return ring.get(row);
    }

    /**
     * Tells whether some row may be of double width.
     *
     * @return false if none is
     */
    public boolean mayHaveDouble() {
        return mayHaveDouble;
    }

    /**
     * Places that are followed on this screen and in its history.
     *
     * @return the places
     */
    public Anchors anchors() {
        return anchors;
    }

    /**
     * Writes a run of printable ASCII.
     *
     * @param row where
     * @param column where it begins
     * @param bytes array that holds the run
     * @param offset where the run begins
     * @param length how long it is; must fit the row
     * @param pen what it looks like
     */
    public void putAscii(int row, int column, byte[] bytes, int offset, int length, Pen pen) {
        ring.get(row).putAscii(column, bytes, offset, length, pen.glyphBits(), pen.style(), pen.extras());
        damage.mark(row, around(column), Math.min(columns, column + length + 1));
    }

    /**
     * Writes a run of text until something comes that takes no column, or there is no room.
     *
     * @param row where
     * @param column where it begins
     * @param last the last column that may be written to
     * @param words array that holds a {@code TextWord} for each character
     * @param from index of the first
     * @param to index behind the last
     * @param pen what it looks like
     * @return as {@link Row#putText}
     */
    public long putText(int row, int column, int last, int[] words, int from, int to, Pen pen) {
        long done = ring.get(row).putText(column, last, words, from, to, pen.glyphBits(), pen.style(), pen.extras());
        if ((int) done > column) {
            damage.mark(row, around(column), Math.min(columns, (int) done + 1));
        }
        return done;
    }

    /**
     * Writes text without a style into a row that is blank.
     *
     * @param row where
     * @param text array that holds well-formed UTF-8, which CR LF follow, for no more cells than there are columns
     * @param from where it begins, with a character that takes a column
     * @param to where it ends
     * @param cells how many cells it takes
     * @param widths how wide characters are
     * @param graphemes where clusters are, those in the text among them
     */
    public void putText(int row, byte[] text, int from, int to, int cells, CharWidth widths, GraphemeTable graphemes) {
        ring.get(row).putText(text, from, to, cells, widths, graphemes);
        damage.mark(row, 0, Math.min(columns, cells + 1));
    }

    /**
     * Writes one narrow cell.
     *
     * @param row where
     * @param column where
     * @param glyph as in {@link CellLayout}, narrow
     * @param style the cell's style
     * @param extras the cell's extras
     */
    public void put(int row, int column, int glyph, long style, long extras) {
        ring.get(row).put(column, glyph, style, extras);
        damage.mark(row, around(column), Math.min(columns, column + 2));
    }

    /**
     * Writes a wide character into two cells.
     *
     * @param row where
     * @param column the left one; there must be one to its right
     * @param glyph as in {@link CellLayout}, width bits are set here
     * @param style the cells' style
     * @param extras the cells' extras
     */
    public void putWide(int row, int column, int glyph, long style, long extras) {
        ring.get(row).putWide(column, glyph, style, extras);
        damage.mark(row, around(column), Math.min(columns, column + 3));
    }

    /**
     * Changes the code of a cell, as a combining mark does; width and style stay.
     *
     * @param row where
     * @param column where; the left cell of a wide character
     * @param glyph as in {@link CellLayout}, of the same width
     */
    public void reglyph(int row, int column, int glyph) {
        ring.get(row).reglyph(column, glyph);
        damage.mark(row, column, column + 1);
    }

    /**
     * Changes the style of one cell and leaves its glyph.
     *
     * @param row where
     * @param column where
     * @param style the cell's style
     * @param extras the cell's extras
     */
    public void restyle(int row, int column, long style, long extras) {
        ring.get(row).restyle(column, style, extras);
        damage.mark(row, column, column + 1);
    }

    /**
     * Writes the same narrow cell into a range.
     *
     * @param row where
     * @param from first column
     * @param to behind the last column
     * @param glyph as in {@link CellLayout}, narrow
     * @param style the cells' style
     * @param extras the cells' extras
     */
    public void fill(int row, int from, int to, int glyph, long style, long extras) {
        if (from < to) {
            ring.get(row).fill(from, to, glyph, style, extras);
            damage.mark(row, around(from), Math.min(columns, to + 1));
        }
    }

    /**
     * Erases cells, protected or not. A row whose last cell is erased no longer goes on in the next.
     *
     * @param row where
     * @param from first column
     * @param to behind the last column
     * @param style the erased cells' style
     */
    public void erase(int row, int from, int to, long style) {
        fill(row, from, to, CellLayout.EMPTY, style, 0);
        unwrap(row, to);
    }

    /**
     * Erases cells that are not protected (DECSEL, DECSED, DECSERA).
     *
     * @param row where
     * @param from first column
     * @param to behind the last column
     * @param style the erased cells' style
     */
    public void eraseUnprotected(int row, int from, int to, long style) {
        Row cells = ring.get(row);
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && (cells.glyph(end) & CellLayout.PROTECTED) == 0) {
                end++;
            }
            if (end > at) {
                erase(row, at, end, style);
            }
            at = end + 1;
        }
    }

    /**
     * Erases whole rows, line attributes included.
     *
     * @param top first row
     * @param bottom behind the last row
     * @param style the erased cells' style
     */
    public void eraseRows(int top, int bottom, long style) {
        for (int row = top; row < bottom; row++) {
            ring.get(row).clear(style);
        }
        damage.markRows(top, bottom);
    }

    /**
     * Changes a row's flags.
     *
     * @param row which
     * @param mask bits of {@link Row}
     * @param on set or clear
     */
    public void flag(int row, int mask, boolean on) {
        mayHaveDouble |= on && (mask & Row.DOUBLE_MASK) != 0;
        Row cells = ring.get(row);
        if (on ? !cells.has(mask) : (cells.flags() & mask) != 0) {
            cells.flag(mask, on);
            damage.mark(row, 0, (mask & Row.DOUBLE_MASK) != 0 ? columns : 1);
        }
    }

    /**
     * Scrolls whole rows up. Rows that leave the top of the screen go to history, if there is one.
     *
     * @param top first row of the region
     * @param bottom behind the last row of the region
     * @param count how many lines, clamped to the region
     * @param style the style of the rows that come in
     */
    public void scrollUp(int top, int bottom, int count, long style) {
        int lines = Math.min(count, bottom - top);
        boolean keep = history != null && top == 0;
        for (int i = 0; i < lines; i++) {
            if (keep) {
                history.push(ring.get(top));
            }
            ring.rotateUp(top, bottom);
            ring.get(bottom - 1).clear(style);
        }
        damage.scroll(top, bottom, lines);
        if (!anchors.isEmpty()) {
            moveAnchors(top, bottom, lines, keep);
        }
    }

    private void moveAnchors(int top, int bottom, int lines, boolean keep) {
        if (!keep) {
            anchors.scrolled(top, bottom, lines);
        } else if (bottom < rows) {
            anchors.pushed(bottom, lines);
        }
    }

    /**
     * Scrolls whole rows up and forgets those that leave.
     *
     * @param top first row of the region
     * @param bottom behind the last row of the region
     * @param count how many lines, clamped to the region
     * @param style the style of the rows that come in
     */
    public void deleteRows(int top, int bottom, int count, long style) {
        int lines = Math.min(count, bottom - top);
        ring.rotate(top, bottom, lines);
        for (int row = bottom - lines; row < bottom; row++) {
            ring.get(row).clear(style);
        }
        damage.scroll(top, bottom, lines);
        anchors.scrolled(top, bottom, lines);
    }

    /**
     * Scrolls whole rows down; those that leave are forgotten.
     *
     * @param top first row of the region
     * @param bottom behind the last row of the region
     * @param count how many lines, clamped to the region
     * @param style the style of the rows that come in
     */
    public void scrollDown(int top, int bottom, int count, long style) {
        int lines = Math.min(count, bottom - top);
        ring.rotate(top, bottom, -lines);
        for (int row = top; row < top + lines; row++) {
            ring.get(row).clear(style);
        }
        damage.scroll(top, bottom, -lines);
        anchors.scrolled(top, bottom, -lines);
    }

    /**
     * Copies cells of a row to a row, this one or another; the ranges may overlap.
     *
     * @param row where from
     * @param from first column there
     * @param to behind the last column there
     * @param toRow where to
     * @param toColumn first column there
     */
    public void copy(int row, int from, int to, int toRow, int toColumn) {
        if (from < to) {
            ring.get(toRow).copy(ring.get(row), from, to, toColumn);
            damage.mark(toRow, around(toColumn), Math.min(columns, toColumn + to - from + 1));
        }
    }

    /** Writing to a cell may blank its left neighbour, the other half of a pair; and so to the right. */
    private static int around(int column) {
        return Math.max(0, column - 1);
    }

    /** Where a row was erased or moved up to its last column, its text no longer goes on in the next row. */
    void unwrap(int row, int to) {
        if (to == columns) {
            flag(row, Row.WRAPPED, false);
        }
    }

    Scrollback history() {
        return history;
    }

    RowRing ring() {
        return ring;
    }

    /** Looks at the rows, after somebody else has written them. */
    void look() {
        mayHaveDouble = false;
        for (int row = 0; row < rows; row++) {
            mayHaveDouble |= (ring.get(row).flags() & Row.DOUBLE_MASK) != 0;
        }
    }

    /** Takes other rows, all of the same length. */
    void replace(Row[] with) {
        ring.replace(with);
        rows = with.length;
        columns = with[0].columns();
        look();
    }
}
