package io.ringterm.grid;

import java.util.Arrays;

/**
 * The rows of a screen, in a ring, so that scrolling moves an index and no cells.
 *
 * <pre>
 *  ring   | r2 | r3 | r4 | r0 | r1 |        row y is at (first + y) mod rows
 *                          ▲ first
 * </pre>
 */
final class RowRing {
    private Row[] ring;
    private Row[] aside;
    private int first;

    RowRing(int columns, int rows) {
        ring = new Row[rows];
        for (int i = 0; i < rows; i++) {
            ring[i] = new Row(columns);
        }
        aside = new Row[rows];
    }

    int rows() {
        return ring.length;
    }

    Row get(int row) {
        int at = first + row;
        return ring[at < ring.length ? at : at - ring.length];
    }

    void set(int row, Row to) {
        int at = first + row;
        ring[at < ring.length ? at : at - ring.length] = to;
    }

    /** Moves rows up by one; the first goes to the end. */
    void rotateUp(int top, int bottom) {
        if (top == 0 && bottom == ring.length) {
            first = first + 1 == ring.length ? 0 : first + 1;
        } else {
            rotate(top, bottom, 1);
        }
    }

    /**
     * Moves rows up, or down where {@code lines} is negative, at most as far as there are rows; those that leave come
     * back at the other end.
     */
    void rotate(int top, int bottom, int lines) {
        int height = bottom - top;
        int out = Math.abs(lines);
        if (out == 0 || out >= height) {
            return;
        }
        if (height == ring.length) {
            first = (first + (lines > 0 ? out : height - out)) % height;
            return;
        }
        settle();
        int leaving = lines > 0 ? top : bottom - out;
        System.arraycopy(ring, leaving, aside, 0, out);
        System.arraycopy(ring, lines > 0 ? top + out : top, ring, lines > 0 ? top : top + out, height - out);
        System.arraycopy(aside, 0, ring, lines > 0 ? bottom - out : top, out);
    }

    /** Makes the first row the array's first, so that the rows of a region stand together. */
    private void settle() {
        if (first > 0) {
            System.arraycopy(ring, first, aside, 0, ring.length - first);
            System.arraycopy(ring, 0, aside, ring.length - first, first);
            Row[] rows = aside;
            aside = ring;
            ring = rows;
            first = 0;
        }
    }

    /** The rows in order, in a new array. */
    Row[] toArray() {
        Row[] rows = Arrays.copyOfRange(ring, first, first + ring.length);
        System.arraycopy(ring, 0, rows, ring.length - first, first);
        return rows;
    }

    void replace(Row[] rows) {
        ring = rows;
        aside = new Row[rows.length];
        first = 0;
    }
}
