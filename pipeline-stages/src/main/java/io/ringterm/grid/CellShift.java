package io.ringterm.grid;

/**
 * Edits that move cells within their rows or between rows that stay: what left and right margins bound, and ICH and DCH. Made
 * of the elementary edits of {@link Screen}, which mark what they change. Ranges and styles are as there. Not safe for use by
 * several threads at once.
 */
public final class CellShift {
    private CellShift() {}

    /**
     * Scrolls a part of some rows up by copying cells.
     *
     * @param screen the screen
     * @param top first row of the region
     * @param bottom behind the last row of the region
     * @param left first column of the region
     * @param right behind the last column of the region
     * @param count how many lines, clamped to the region
     * @param style the style of the cells that come in
     */
    public static void scrollUp(Screen screen, int top, int bottom, int left, int right, int count, long style) {
        int lines = Math.min(count, bottom - top);
        for (int row = top; row < bottom; row++) {
            moveIn(screen, row, row + lines < bottom ? row + lines : -1, left, right, style);
        }
    }

    /**
     * Scrolls a part of some rows down by copying cells.
     *
     * @param screen the screen
     * @param top first row of the region
     * @param bottom behind the last row of the region
     * @param left first column of the region
     * @param right behind the last column of the region
     * @param count how many lines, clamped to the region
     * @param style the style of the cells that come in
     */
    public static void scrollDown(Screen screen, int top, int bottom, int left, int right, int count, long style) {
        int lines = Math.min(count, bottom - top);
        for (int row = bottom - 1; row >= top; row--) {
            moveIn(screen, row, row - lines >= top ? row - lines : -1, left, right, style);
        }
    }

    private static void moveIn(Screen screen, int row, int source, int left, int right, long style) {
        if (source < 0) {
            screen.erase(row, left, right, style);
        } else {
            screen.copy(source, left, right, row, left);
            screen.unwrap(row, right);
        }
    }

    /**
     * Inserts blank cells; those behind move right, and off the region's end (ICH).
     *
     * @param screen the screen
     * @param row where
     * @param column where
     * @param right behind the last column of the region
     * @param count how many, clamped to the region
     * @param style the blank cells' style
     */
    public static void insert(Screen screen, int row, int column, int right, int count, long style) {
        int cells = Math.min(count, right - column);
        if (cells > 0) {
            screen.copy(row, column, right - cells, row, column + cells);
            screen.fill(row, column, column + cells, CellLayout.EMPTY, style, 0);
            screen.unwrap(row, right);
        }
    }

    /**
     * Deletes cells; those behind move left, blank ones come in at the region's end (DCH).
     *
     * @param screen the screen
     * @param row where
     * @param column where
     * @param right behind the last column of the region
     * @param count how many, clamped to the region
     * @param style the blank cells' style
     */
    public static void delete(Screen screen, int row, int column, int right, int count, long style) {
        int cells = Math.min(count, right - column);
        if (cells > 0) {
            screen.copy(row, column + cells, right, row, column);
            screen.erase(row, right - cells, right, style);
        }
    }
}
