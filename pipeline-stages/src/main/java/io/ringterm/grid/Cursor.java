package io.ringterm.grid;

/**
 * Where the next character goes. Rows and columns count from 0, from the screen's corner, whatever the origin mode.
 *
 * <p>A pending wrap means that the last column was printed to and that the next character goes to the next line; the
 * column is then the last one. Whether the cursor is visible and whether it blinks are modes.
 */
public final class Cursor {
    /** What a cursor looks like (DECSCUSR). */
    public enum Shape {
        /** A full cell. */
        BLOCK,
        /** A line below. */
        UNDERLINE,
        /** A line to the left. */
        BAR
    }

    private static final Shape[] SHAPES = Shape.values();

    private int row;
    private int column;
    private boolean pendingWrap;
    private boolean printed;
    private Shape shape = Shape.BLOCK;

    /** A block in the upper left corner. */
    public Cursor() {}

    /**
     * The cursor's row.
     *
     * @return from 0
     */
    public int row() {
        return row;
    }

    /**
     * The cursor's column.
     *
     * @return from 0
     */
    public int column() {
        return column;
    }

    /**
     * Whether the next character goes to the next line.
     *
     * @return true if so
     */
    public boolean pendingWrap() {
        return pendingWrap;
    }

    /**
     * Changes whether the next character goes to the next line.
     *
     * @param pending true if so
     */
    public void pendingWrap(boolean pending) {
        pendingWrap = pending;
    }

    /**
     * Whether nothing has moved the cursor since a character was printed: it is then behind that character, or on it
     * where a wrap is pending.
     *
     * @return true if so
     */
    public boolean hasPrinted() {
        return printed;
    }

    /**
     * Moves the cursor behind what was printed, where that needs no wrap.
     *
     * @param toColumn from 0
     */
    public void printedTo(int toColumn) {
        column = toColumn;
        printed = true;
    }

    /**
     * Leaves the cursor on the last column, which was printed to, and a wrap pending.
     *
     * @param lastColumn from 0
     */
    public void printedToLast(int lastColumn) {
        column = lastColumn;
        pendingWrap = true;
        printed = true;
    }

    /** Says that a character was printed and that the cursor is where that has left it. */
    public void printed() {
        printed = true;
    }

    /**
     * Moves the cursor and clears the pending wrap. The caller keeps it on the screen.
     *
     * @param toRow from 0
     * @param toColumn from 0
     */
    public void moveTo(int toRow, int toColumn) {
        row = toRow;
        column = toColumn;
        pendingWrap = false;
        printed = false;
    }

    /**
     * Moves the cursor within its row and clears the pending wrap. The caller keeps it on the screen.
     *
     * @param toColumn from 0
     */
    public void column(int toColumn) {
        column = toColumn;
        pendingWrap = false;
        printed = false;
    }

    /**
     * Moves the cursor to another row; a pending wrap stays. The caller keeps it on the screen.
     *
     * @param toRow from 0
     */
    public void row(int toRow) {
        row = toRow;
        printed = false;
    }

    /**
     * What the cursor looks like.
     *
     * @return its shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Changes what the cursor looks like.
     *
     * @param to its shape
     */
    public void shape(Shape to) {
        shape = to;
    }

    void reset() {
        moveTo(0, 0);
        shape = Shape.BLOCK;
    }

    void clamp(int columns, int rows) {
        row = Math.min(row, rows - 1);
        column = Math.min(column, columns - 1);
        printed = false;
    }

    void write(StateWriter out) {
        out.varint(row);
        out.varint(column);
        out.flag(pendingWrap);
        out.flag(printed);
        out.int8(shape.ordinal());
    }

    void read(StateReader in, int columns, int rows) {
        row = in.varint("cursor row", 0, rows - 1);
        column = in.varint("cursor column", 0, columns - 1);
        pendingWrap = in.flag("pending wrap");
        printed = in.flag("cursor behind a character");
        shape = SHAPES[in.int8("cursor shape", 0, SHAPES.length - 1)];
    }
}
