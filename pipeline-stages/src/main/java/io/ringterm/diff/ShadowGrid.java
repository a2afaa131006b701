package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.event.Limits;

/**
 * A screen as plain cells: what a terminal showed at a cut, or what the receiver of frames shows. It has no control
 * functions and no history. Not safe for use by several threads at once.
 */
public final class ShadowGrid {
    private int columns;
    private int rows;
    private Cells[] cells;
    private int[] flags;
    /** Room for the references that a scroll takes out and puts back. */
    private Cells[] moved;

    /**
     * A blank grid.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     */
    public ShadowGrid(int columns, int rows) {
        allocate(columns, rows);
    }

    /**
     * The grid's columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return columns;
    }

    /**
     * The grid's rows.
     *
     * @return 1 or more
     */
    public int rows() {
        return rows;
    }

    /**
     * The cells of a row.
     *
     * @param row which, from 0
     * @return {@link #columns()} cells, the grid's own
     */
    public Cells row(int row) {
        return cells[row];
    }

    /**
     * The flags of a row.
     *
     * @param row which, from 0
     * @return as in {@code io.ringterm.grid.Row}
     */
    public int flags(int row) {
        return flags[row];
    }

    /**
     * Sets the flags of a row.
     *
     * @param row which, from 0
     * @param rowFlags as in {@code io.ringterm.grid.Row}
     */
    public void flags(int row, int rowFlags) {
        flags[row] = rowFlags;
    }

    /**
     * Makes the grid blank.
     *
     * @param newColumns its columns from now on
     * @param newRows its rows from now on
     */
    public void reset(int newColumns, int newRows) {
        if (newColumns != columns || newRows != rows) {
            allocate(newColumns, newRows);
        } else {
            for (int row = 0; row < rows; row++) {
                blankRow(row);
            }
        }
    }

    /**
     * Moves rows; those that come in are blank.
     *
     * @param top first row of the region
     * @param bottom behind its last row
     * @param count rows, positive up, negative down
     */
    public void scroll(int top, int bottom, int count) {
        int height = bottom - top;
        int out = Math.min(Math.abs(count), height);
        int stay = height - out;
        int leaving = count > 0 ? top : bottom - out;
        System.arraycopy(cells, leaving, moved, 0, out);
        if (count > 0) {
            System.arraycopy(cells, top + out, cells, top, stay);
            System.arraycopy(flags, top + out, flags, top, stay);
        } else {
            System.arraycopy(cells, top, cells, top + out, stay);
            System.arraycopy(flags, top, flags, top + out, stay);
        }
        int entering = count > 0 ? bottom - out : top;
        System.arraycopy(moved, 0, cells, entering, out);
        for (int row = entering; row < entering + out; row++) {
            blankRow(row);
        }
    }

    /**
     * Where a row's content ends.
     *
     * @param row which, from 0
     * @return behind the last cell that is not blank
     */
    public int contentEnd(int row) {
        int end = columns;
        while (end > 0 && cells[row].isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    /** The first cell of a row that is not blank, {@code end} where there is none before that. */
    int contentBegin(int row, int end) {
        int begin = 0;
        while (begin < end && cells[row].isBlank(begin)) {
            begin++;
        }
        return begin;
    }

    /**
     * The text of a row, for tests and messages: one code point or cluster a cell, a blank for an empty cell.
     *
     * @param row which, from 0
     * @return text without trailing blanks
     */
    public String text(int row) {
        return CellText.ofRow(cells[row], contentEnd(row));
    }

    /**
     * Compares with another grid.
     *
     * @param other the other
     * @return the first difference as text for people, or null where there is none
     */
    public String firstDifference(ShadowGrid other) {
        if (columns != other.columns || rows != other.rows) {
            return "size " + columns + "x" + rows + " and " + other.columns + "x" + other.rows;
        }
        for (int row = 0; row < rows; row++) {
            if (flags[row] != other.flags[row]) {
                return "row " + row + " flags " + flags[row] + " and " + other.flags[row];
            }
            for (int column = 0; column < columns; column++) {
                if (!cells[row].same(column, other.cells[row], column)) {
                    return "row " + row + " column " + column + ": " + CellText.describe(cells[row], column) + " and "
                            + CellText.describe(other.cells[row], column);
                }
            }
        }
        return null;
    }

    private void blankRow(int row) {
        cells[row].blank(0, columns);
        flags[row] = 0;
    }

    private void allocate(int newColumns, int newRows) {
        Limits.checkSize(newColumns, newRows);
        columns = newColumns;
        rows = newRows;
        cells = new Cells[newRows];
        for (int row = 0; row < newRows; row++) {
            cells[row] = new Cells(newColumns);
        }
        flags = new int[newRows];
        moved = new Cells[newRows];
    }
}
