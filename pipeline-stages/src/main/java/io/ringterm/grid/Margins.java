package io.ringterm.grid;

/**
 * The scroll region: top and bottom (DECSTBM), left and right (DECSLRM), inclusive, from 0.
 *
 * <p>Always within the screen, top not below bottom, left not right of right. Not safe for use by several threads at
 * once.
 */
public final class Margins {
    private int columns;
    private int rows;
    private int top;
    private int bottom;
    private int left;
    private int right;

    /**
     * Margins at the screen's edges.
     *
     * @param columns the screen's columns, 1 or more
     * @param rows the screen's rows, 1 or more
     */
    public Margins(int columns, int rows) {
        resize(columns, rows);
    }

    /**
     * All margins to the edges of a screen.
     *
     * @param newColumns the screen's columns, 1 or more
     * @param newRows the screen's rows, 1 or more
     */
    public final void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        reset();
    }

    /** All margins to the screen's edges. */
    public final void reset() {
        resetVertical();
        resetHorizontal();
    }

    /** Top and bottom to the screen's edges. */
    public final void resetVertical() {
        top = 0;
        bottom = rows - 1;
    }

    /** Left and right to the screen's edges. */
    public final void resetHorizontal() {
        left = 0;
        right = columns - 1;
    }

    /**
     * Sets top and bottom.
     *
     * @param first top row, from 0
     * @param last bottom row, below {@code first} and on the screen
     */
    public void vertical(int first, int last) {
        check("top", first, "bottom", last, rows);
        top = first;
        bottom = last;
    }

    /**
     * Sets left and right.
     *
     * @param first left column, from 0
     * @param last right column, right of {@code first} and on the screen
     */
    public void horizontal(int first, int last) {
        check("left", first, "right", last, columns);
        left = first;
        right = last;
    }

    private static void check(String low, int first, String high, int last, int size) {
        if (first < 0 || first > last || last >= size) {
            throw new IllegalArgumentException("margins must be 0 <= " + low + " <= " + high + " < " + size + ": " + low
                    + "=" + first + ", " + high + "=" + last);
        }
    }

    /**
     * The first row.
     *
     * @return from 0
     */
    public int top() {
        return top;
    }

    /**
     * The last row.
     *
     * @return from 0, inclusive
     */
    public int bottom() {
        return bottom;
    }

    /**
     * The first column.
     *
     * @return from 0
     */
    public int left() {
        return left;
    }

    /**
     * The last column.
     *
     * @return from 0, inclusive
     */
    public int right() {
        return right;
    }

    /**
     * Tells whether left and right are the screen's edges.
     *
     * @return true if so
     */
    public boolean isFullWidth() {
        return left == 0 && right == columns - 1;
    }

    /**
     * Tells whether top and bottom are the screen's edges.
     *
     * @return true if so
     */
    public boolean isFullHeight() {
        return top == 0 && bottom == rows - 1;
    }

    /**
     * Tells whether a position is within all four margins.
     *
     * @param row from 0
     * @param column from 0
     * @return true if so
     */
    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    void write(StateWriter out) {
        out.varint(top);
        out.varint(bottom);
        out.varint(left);
        out.varint(right);
    }

    void read(StateReader in) {
        int first = in.varint("top margin", 0, rows - 1);
        vertical(first, in.varint("bottom margin", first, rows - 1));
        first = in.varint("left margin", 0, columns - 1);
        horizontal(first, in.varint("right margin", first, columns - 1));
    }
}
