package io.ringterm.text;

/**
 * A place in the text: before the cell in its column. Good until the terminal's next event.
 *
 * @param line number of a row of history or screen, as {@link Lines} counts them
 * @param column from 0; the terminal's width is the end of a full row
 */
public record Position(long line, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /**
     * Tells the order of two places.
     *
     * @param other the other one
     * @return true if this one comes first
     */
    public boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }
}
