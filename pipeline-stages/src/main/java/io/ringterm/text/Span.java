package io.ringterm.text;

/**
 * The text between two places, as it reads: over the ends of rows. Good until the terminal's next event.
 *
 * @param start where it begins
 * @param end behind its last cell
 */
public record Span(Position start, Position end) {
    /** Checks the order. */
    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span must not end before it starts: start=" + start + ", end=" + end);
        }
    }

    /**
     * A span of some cells.
     *
     * @param line line of the first
     * @param column column of the first
     * @param endLine line of the last
     * @param endColumn column behind the last
     * @return the span
     */
    public static Span of(long line, int column, long endLine, int endColumn) {
        return new Span(new Position(line, column), new Position(endLine, endColumn));
    }

    /**
     * Tells whether a cell is in the span.
     *
     * @param cell the place before the cell
     * @return true if so
     */
    public boolean contains(Position cell) {
        return !cell.isBefore(start) && cell.isBefore(end);
    }
}
