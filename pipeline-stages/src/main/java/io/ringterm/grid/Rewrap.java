package io.ringterm.grid;

/**
 * Lays rows out anew at another width: rows that were wrapped are joined and wrapped again.
 *
 * <pre>
 *  add(row) add(row) ..  ──►  segments copied to the row being filled  ──►  Sink
 * </pre>
 *
 * <p>What counts as text of a row that is not wrapped ends with the last cell that something was printed to; blank cells
 * of a colour behind it are kept as far as they fit. A wide character that does not fit the last column goes to the next
 * row. Rows of double width stay as they are, cut to the new width.
 */
final class Rewrap {
    /** Takes the rows that are done. */
    interface Sink {
        /**
         * Takes a row.
         *
         * @return the next row to fill, blank, of the new width
         */
        Row take(Row row);
    }

    private final int columns;
    private final Sink sink;
    private final RewrapMarks marks;
    private Row filling;
    private int column;
    private boolean open;
    private long taken;

    Rewrap(int columns, Sink sink, Row first, RewrapMarks marks) {
        this.columns = columns;
        this.sink = sink;
        this.marks = marks;
        this.filling = first;
    }

    /** Rows taken so far. */
    long taken() {
        return taken;
    }

    /** Adds the next row; marks on it are found. */
    void add(Row row, int number) {
        marks.seek(number);
        boolean doubled = (row.flags() & Row.DOUBLE_MASK) != 0;
        if (doubled) {
            finish();
        }
        boolean wrapped = row.has(Row.WRAPPED) && !doubled;
        filling.flag(row.flags() & ~Row.WRAPPED, true);
        open = true;
        int end = doubled ? doubledEnd(row) : wrapped ? wrappedEnd(row) : row.printedEnd();
        int at = 0;
        while (at < end) {
            int length = segment(row, at, end);
            if (length > 0) {
                filling.copy(row, at, at + length, column);
                marks.find(at, at + length, column, columns);
                column += length;
                at += length;
            } else if (columns == 1) {
                // A wide character on one column has no place at all.
                column = 1;
                marks.find(at, at + 2, column, columns);
                at += 2;
            }
        }
        marks.findBehind(end, column, columns);
        if (doubled) {
            finish();
        } else if (!wrapped) {
            int tail = Math.min(columns - column, row.columns() - end);
            if (tail > 0) {
                filling.copy(row, end, end + tail, column);
            }
            finish();
        }
    }

    /** Hands over the row that is being filled, if anything was added to it. */
    void finish() {
        if (open) {
            next();
            open = false;
        }
    }

    /** How many cells can be copied at once; wraps where there is no room. */
    private int segment(Row row, int at, int end) {
        if (column == columns) {
            filling.flag(Row.WRAPPED, true);
            next();
            open = true;
        }
        int length = Math.min(columns - column, end - at);
        if (at + length < row.columns() && width(row, at + length) == CellLayout.SPACER) {
            length--;
            if (length == 0 && columns > 1) {
                filling.put(column, CellLayout.LEADING_SPACER, 0, 0);
                column = columns;
            }
        }
        return length;
    }

    private void next() {
        filling = sink.take(filling);
        taken++;
        marks.taken();
        column = 0;
    }

    /** What of a row does not wrap, without a wide character that would be cut in two. */
    private int doubledEnd(Row row) {
        int end = Math.min(columns, row.columns());
        return end < row.columns() && width(row, end) == CellLayout.SPACER ? end - 1 : end;
    }

    private static int wrappedEnd(Row row) {
        int end = row.columns();
        return width(row, end - 1) == CellLayout.LEADING_SPACER ? end - 1 : end;
    }

    private static int width(Row row, int column) {
        return row.glyph(column) & CellLayout.WIDTH_MASK;
    }
}
