package io.ringterm.grid;

import io.ringterm.op.CharWidth;
import io.ringterm.op.TextWord;

/**
 * One row of cells. All access to cells goes through here, so that how a row keeps them is nobody else's business but
 * that of who packs it.
 *
 * <p>Columns count from 0; ranges are half open. A range that is not within the row is a mistake of the caller and fails.
 * Wide characters stay whole: whatever overwrites or moves one half of a pair blanks the other. Not safe for use by
 * several threads at once.
 */
public final class Row {
    /** The row's text goes on in the next row. */
    public static final int WRAPPED = 1;
    /** Double-width line (DECDWL). */
    public static final int DOUBLE_WIDTH = 1 << 1;
    /** Top half of a double-height line (DECDHL). */
    public static final int DOUBLE_TOP = 1 << 2;
    /** Bottom half of a double-height line (DECDHL). */
    public static final int DOUBLE_BOTTOM = 1 << 3;
    /** All the bits that make a line wider than its cells. */
    public static final int DOUBLE_MASK = DOUBLE_WIDTH | DOUBLE_TOP | DOUBLE_BOTTOM;
    /** A prompt begins in this row (OSC 133 A). */
    public static final int PROMPT_START = 1 << 4;

    private final GlyphCells glyphs;
    private final StyleCells styles;
    private int columns;
    private int flags;

    private long hash;
    private boolean hashValid;

    /**
     * A blank row.
     *
     * @param columns 1 or more
     */
    public Row(int columns) {
        this.columns = columns;
        glyphs = new GlyphCells(columns);
        styles = new StyleCells(this);
    }

    /**
     * The row's length.
     *
     * @return columns
     */
    public int columns() {
        return columns;
    }

    /**
     * The row's flags.
     *
     * @return bits of {@link #WRAPPED} and the others
     */
    public int flags() {
        return flags;
    }

    /**
     * Tells whether all of some flags are set.
     *
     * @param mask bits
     * @return true if all are
     */
    public boolean has(int mask) {
        return (flags & mask) == mask;
    }

    /**
     * Changes flags.
     *
     * @param mask which bits
     * @param on set or clear
     */
    public void flag(int mask, boolean on) {
        flags = on ? flags | mask : flags & ~mask;
        hashValid = false;
    }

    /**
     * A cell's glyph.
     *
     * @param column which
     * @return as in {@link CellLayout}
     */
    public int glyph(int column) {
        return glyphs.get(column);
    }

    /**
     * A cell's style.
     *
     * @param column which
     * @return as in {@link CellLayout}
     */
    public long style(int column) {
        return styles.get(column);
    }

    /**
     * A cell's extras.
     *
     * @param column which
     * @return as in {@link CellLayout}, 0 where there are none
     */
    public long extras(int column) {
        return styles.extras(column);
    }

    /**
     * Writes one narrow cell.
     *
     * @param column where
     * @param glyph as in {@link CellLayout}, narrow
     * @param style as in {@link CellLayout}; {@link CellLayout#EXTRAS_BIT} is set from {@code extra}
     * @param extra as in {@link CellLayout}, or 0
     */
    public void put(int column, int glyph, long style, long extra) {
        splitPairs(column, column + 1, style);
        set(column, glyph, style, extra);
        hashValid = false;
    }

    /**
     * Writes a wide character into two cells.
     *
     * @param column the left one; there must be one to its right
     * @param glyph as in {@link CellLayout}, width bits are set here
     * @param style as in {@link CellLayout}
     * @param extra as in {@link CellLayout}, or 0
     */
    public void putWide(int column, int glyph, long style, long extra) {
        splitPairs(column, column + 2, style);
        int rest = glyph & ~(CellLayout.WIDTH_MASK | CellLayout.CODE_MASK | CellLayout.CLUSTER);
        set(column, glyph & ~CellLayout.WIDTH_MASK | CellLayout.WIDE, style, extra);
        set(column + 1, rest | CellLayout.SPACER, style, extra);
        hashValid = false;
    }

    /**
     * Writes a run of printable ASCII.
     *
     * @param column where it begins
     * @param bytes array that holds the run
     * @param offset where the run begins
     * @param length how long it is; must fit the row
     * @param glyphBits protection and semantic bits for each cell
     * @param style as in {@link CellLayout}
     * @param extra as in {@link CellLayout}, or 0
     */
    public void putAscii(int column, byte[] bytes, int offset, int length, int glyphBits, long style, long extra) {
        splitPairs(column, column + length, style);
        glyphs.putAscii(column, bytes, offset, length, glyphBits);
        styles.fill(column, column + length, style, extra);
        hashValid = false;
    }

    /**
     * Writes a run of text until something comes that takes no column, or there is no room.
     *
     * @param column where it begins
     * @param last the last column that may be written to
     * @param words array that holds a {@link TextWord} for each character
     * @param from index of the first
     * @param to index behind the last
     * @param glyphBits protection and semantic bits for each cell
     * @param style as in {@link CellLayout}
     * @param extra as in {@link CellLayout}, or 0
     * @return index of the first word that was not written in the upper 32 bits, the column behind the last cell in the
     *     lower ones
     */
    public long putText(int column, int last, int[] words, int from, int to, int glyphBits, long style, long extra) {
        int width = from < to ? TextWord.width(words[from]) : 0;
        if (width == 0 || column + width - 1 > last) {
            return (long) from << 32 | column;
        }
        splitLeft(column, style);
        long done = glyphs.putWords(column, last, words, from, to, glyphBits);
        int end = (int) done;
        styles.fill(column, end, style, extra);
        splitRight(end, style);
        hashValid = false;
        return done;
    }

    /**
     * Writes text without a style into a row that is blank.
     *
     * @param text array that holds well-formed UTF-8, which CR LF follow, for no more cells than there are
     * @param from where it begins, with a character that takes a column
     * @param to where it ends
     * @param cells how many cells it takes
     * @param widths how wide characters are
     * @param graphemes where clusters are, those in the text among them
     */
    void putText(byte[] text, int from, int to, int cells, CharWidth widths, GraphemeTable graphemes) {
        glyphs.putText(text, from, to, cells, widths, graphemes);
        hashValid = false;
    }

    /** The bytes of what {@link #putText} put here last, if the row shows that and nothing else; else null. */
    byte[] text() {
        return glyphs.textLength() > 0 && flags == 0 && styles.end() == 0 ? glyphs.text() : null;
    }

    /**
     * Writes the same narrow cell into a range; erasing is this with {@link CellLayout#EMPTY}.
     *
     * @param from first column
     * @param to behind the last column
     * @param glyph as in {@link CellLayout}, narrow
     * @param style as in {@link CellLayout}
     * @param extra as in {@link CellLayout}, or 0
     */
    public void fill(int from, int to, int glyph, long style, long extra) {
        splitPairs(from, to, style);
        glyphs.fill(from, to, glyph);
        styles.fill(from, to, style, extra);
        hashValid = false;
    }

    /**
     * Changes the style of one cell and leaves its glyph.
     *
     * @param column which
     * @param style as in {@link CellLayout}
     * @param extra as in {@link CellLayout}, or 0
     */
    public void restyle(int column, long style, long extra) {
        styles.put(column, style, extra);
        hashValid = false;
    }

    /**
     * Changes the glyph of one cell, width included, and leaves its style; the caller keeps pairs whole.
     *
     * @param column which
     * @param glyph as in {@link CellLayout}
     */
    public void reglyph(int column, int glyph) {
        glyphs.put(column, glyph);
        hashValid = false;
    }

    /**
     * Copies cells from a row, this one or another; the ranges may overlap. Pairs that an end of the range cuts in two
     * are blanked, in the copy and around it.
     *
     * @param source where from
     * @param from first column there
     * @param to behind the last column there
     * @param column first column here
     */
    public void copy(Row source, int from, int to, int column) {
        int length = to - from;
        if (length == 0) {
            return;
        }
        int end = column + length;
        // Looked at first: where source and target are one row, copying changes what there is to see.
        boolean cutHereLeft = glyphs.isPairAt(column);
        boolean cutHereRight = glyphs.isPairAt(end);
        boolean cutThereLeft = source.glyphs.isPairAt(from);
        boolean cutThereRight = source.glyphs.isPairAt(to);
        glyphs.copy(source.glyphs, from, to, column);
        styles.copy(source.styles, from, to, column);
        blankIf(cutHereLeft, column - 1);
        blankIf(cutHereRight, end);
        blankIf(cutThereLeft, column);
        blankIf(cutThereRight, end - 1);
        hashValid = false;
    }

    /**
     * Makes the row blank, all flags cleared.
     *
     * @param style the cells' style, background only
     */
    public void clear(long style) {
        glyphs.clear();
        styles.clear();
        if (style != 0) {
            styles.fill(0, columns, style, 0);
        }
        flags = 0;
        hashValid = false;
    }

    /**
     * Changes the row's length; cells that are added are blank, a pair that is cut in two is blanked.
     *
     * @param newColumns 1 or more
     */
    public void resize(int newColumns) {
        if (newColumns < columns) {
            splitPairs(newColumns, newColumns, 0);
        }
        columns = newColumns;
        glyphs.resize(newColumns);
        styles.resize(newColumns);
        hashValid = false;
    }

    /**
     * Where the row's content ends.
     *
     * @return behind the last cell that is not all zeros, 0 for a blank row
     */
    public int contentEnd() {
        return Math.max(glyphs.end(), styles.end());
    }

    /**
     * Where the row's text ends.
     *
     * @return behind the last cell that something was printed to
     */
    public int printedEnd() {
        return glyphs.end();
    }

    /**
     * Compares a cell with one of another row.
     *
     * @param column which here
     * @param other the other row
     * @param otherColumn which there
     * @return true if glyph, style and extras are the same
     */
    public boolean sameCell(int column, Row other, int otherColumn) {
        return glyph(column) == other.glyph(otherColumn)
                && style(column) == other.style(otherColumn)
                && extras(column) == other.extras(otherColumn);
    }

    /**
     * A hash of all that the row shows, by content: clusters and links count as what they stand for.
     *
     * @param graphemes where the row's clusters are
     * @param links where the row's links are
     * @return 64 bits, the same for equal rows
     */
    public long hash(GraphemeTable graphemes, LinkTable links) {
        if (!hashValid) {
            hash = RowHash.of(this, graphemes, links);
            hashValid = true;
        }
        return hash;
    }

    /** The row's glyphs, for reading: whoever packs rows goes by how they are kept. */
    GlyphCells glyphs() {
        return glyphs;
    }

    /** The row's styles, for reading. */
    StyleCells styles() {
        return styles;
    }

    private void set(int column, int glyph, long style, long extra) {
        glyphs.put(column, glyph);
        styles.put(column, style, extra);
    }

    /** Erases what is left of pairs that writing to a range will cut in two, in the background of what is written. */
    private void splitPairs(int from, int to, long style) {
        if (glyphs.mayHaveWide()) {
            splitLeft(from, style);
            splitRight(to, style);
        }
    }

    private void splitLeft(int from, long style) {
        if (glyphs.isPairAt(from)) {
            set(from - 1, CellLayout.EMPTY, style & CellLayout.BACKGROUND_MASK, 0);
        }
    }

    private void splitRight(int to, long style) {
        if (glyphs.isPairAt(to)) {
            set(to, CellLayout.EMPTY, style & CellLayout.BACKGROUND_MASK, 0);
        }
    }

    private void blankIf(boolean cut, int column) {
        if (cut) {
            glyphs.blank(column);
        }
    }
}
