package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.TerminalState;

/**
 * What an image does to the screen besides being shown, which is the host's part: room is made for it, and the cursor
 * moves behind it.
 */
final class ImagePlacement {
    private final TerminalState state;
    private final Cursor cursor;
    private final Bounds bounds;
    private final Canvas canvas;
    private final ScrollOps scroll;
    private final HostEvents events;

    ImagePlacement(TerminalState state, Bounds bounds, Canvas canvas, ScrollOps scroll, HostEvents events) {
        this.state = state;
        this.bounds = bounds;
        this.canvas = canvas;
        this.scroll = scroll;
        this.events = events;
        cursor = state.cursor();
    }

    /** How many columns so many pixels take. */
    static int columns(long pixels) {
        return cells(pixels, ResizeOps.CELL_WIDTH);
    }

    /** How many rows so many pixels take. */
    static int rows(long pixels) {
        return cells(pixels, ResizeOps.CELL_HEIGHT);
    }

    private static int cells(long pixels, int size) {
        return (int) Math.min(65_535, (Math.max(0, pixels) + size - 1) / size);
    }

    /**
     * Goes to the last row that an image covers and scrolls where it must, by a screenful at most.
     *
     * @return the row where the image begins now, negative where that has left the screen
     */
    int down(int rows) {
        int steps = Math.min(rows, state.rows()) - 1;
        for (int i = 0; i < steps; i++) {
            scroll.ind();
        }
        cursor.pendingWrap(false);
        return cursor.row() - Math.max(0, steps);
    }

    /** Goes to the column behind an image, or to the next row where there is none. */
    void right(int columns) {
        int to = cursor.column() + columns;
        if (to > bounds.lastColumn()) {
            int first = bounds.firstColumn();
            scroll.ind();
            cursor.column(first);
        } else {
            cursor.column(to);
        }
    }

    /** Blanks the cells of an image that takes the place of text. */
    void erase(int row, int column, int columns, int rows) {
        int end = Math.min(column + columns, bounds.lastColumn() + 1);
        for (int r = Math.max(0, row); r < Math.min(row + rows, state.rows()) && column < end; r++) {
            canvas.erase(r, column, end);
        }
    }

    /** Tells whether the string that is complete was as long as it could be. */
    ImageData data(StringArgument argument, int limit) {
        return new ImageData(argument, state.pendingString().length() >= limit);
    }

    void tell(HostEvent.Image image) {
        events.add(image);
    }
}
