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
        int up = lines < 0 ? height + lines : lines;
        if (up <= 0 || up >= height) {
            return;
        }
        if (height == ring.length) {
            first = (first + up) % height;
            return;
        }
        for (int i = 0; i < up; i++) {
            aside[i] = get(top + i);
        }
        for (int row = top; row < bottom - up; row++) {
            set(row, get(row + up));
        }
        for (int i = 0; i < up; i++) {
            set(bottom - up + i, aside[i]);
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
