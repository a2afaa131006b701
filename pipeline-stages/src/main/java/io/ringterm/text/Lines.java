package io.ringterm.text;

import io.ringterm.grid.Anchors;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.GlyphText;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.Link;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;
import io.ringterm.grid.Scrollback;
import io.ringterm.grid.TerminalState;

/**
 * The rows of the screen that is shown and, where that is the primary one, of history before it.
 *
 * <pre>
 *  firstLine          screenLine            endLine
 *  +------------------+---------------------+
 *  | history          | screen              |
 *  +------------------+---------------------+
 * </pre>
 *
 * <p>Rows of history are unpacked one at a time, into tables of this object's own. Not safe for use by several threads at
 * once, nor while the terminal works.
 */
public final class Lines {
    private static final int TABLE_SIZE = 1_024;

    private final TerminalState state;
    private final Row unpacked;
    private GraphemeTable graphemes;
    private LinkTable links;
    private long unpackedLine = -1;
    private long unpackedEnd = -1;

    /**
     * The rows of a terminal.
     *
     * @param state the terminal; it is only read
     */
    public Lines(TerminalState state) {
        this.state = state;
        unpacked = new Row(state.columns());
        newTables();
    }

    private void newTables() {
        graphemes = new GraphemeTable(state.open().limits().clusterCodePoints());
        links = new LinkTable(
                state.open().limits().hyperlinks(), state.open().limits().uriBytes());
    }

    /**
     * The terminal.
     *
     * @return its state, for reading
     */
    public TerminalState state() {
        return state;
    }

    private Anchors anchors() {
        return state.screen().anchors();
    }

    /**
     * The number of the oldest row.
     *
     * @return a line number
     */
    public long firstLine() {
        return anchors().firstLine();
    }

    /**
     * The number of the screen's first row.
     *
     * @return a line number
     */
    public long screenLine() {
        return anchors().screenLine();
    }

    /**
     * The number behind the screen's last row.
     *
     * @return a line number
     */
    public long endLine() {
        return anchors().endLine();
    }

    /**
     * How long rows are.
     *
     * @return columns
     */
    public int columns() {
        return state.columns();
    }

    /**
     * Where the text begins.
     *
     * @return before the first cell
     */
    public Position start() {
        return new Position(firstLine(), 0);
    }

    /**
     * Where the text ends.
     *
     * @return behind the last cell of the screen
     */
    public Position end() {
        return new Position(endLine() - 1, columns());
    }

    /**
     * A row, for reading.
     *
     * @param line its number
     * @return the row, good until the next call
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Row row(long line) {
        if (isOnScreen(line)) {
            return state.screen().row((int) (line - screenLine()));
        }
        Scrollback history = state.history();
        // Numbers of lines mean others when the screen has moved on.
        if (line != unpackedLine || unpackedEnd != history.endLine() || unpacked.columns() != columns()) {
            if (graphemes.size() > TABLE_SIZE || links.size() > TABLE_SIZE) {
                newTables();
            }
            unpacked.resize(columns());
            history.read(line, unpacked, graphemes, links);
            unpackedLine = line;
            unpackedEnd = history.endLine();
        }
        return unpacked;
    }

    private boolean isOnScreen(long line) {
        if (line < firstLine() || line >= endLine()) {
            throw new IndexOutOfBoundsException(
                    "line must be " + firstLine() + " to " + (endLine() - 1) + ": line=" + line);
        }
        return line >= screenLine();
    }

    /**
     * Tells whether a row goes on in the next one.
     *
     * @param line its number
     * @return true if so
     */
    public boolean isWrapped(long line) {
        int flags = isOnScreen(line) ? row(line).flags() : state.history().flags(line);
        return (flags & Row.WRAPPED) != 0 && line + 1 < endLine();
    }

    /**
     * The first row of the line that a row is part of.
     *
     * @param line the row's number
     * @return a number, the same where the row before is not wrapped
     */
    public long lineStart(long line) {
        long start = line;
        while (start > firstLine() && isWrapped(start - 1)) {
            start--;
        }
        return start;
    }

    /**
     * The last row of the line that a row is part of.
     *
     * @param line the row's number
     * @return a number, the same where the row is not wrapped
     */
    public long lineEnd(long line) {
        long end = line;
        while (isWrapped(end)) {
            end++;
        }
        return end;
    }

    /**
     * All of the line that a place is in, rows that were wrapped joined.
     *
     * @param place where
     * @return from its first cell to behind its last one, blank cells included
     */
    public Span lineAt(Position place) {
        return Span.of(lineStart(place.line()), 0, lineEnd(place.line()), columns());
    }

    /**
     * Where the text of a row ends.
     *
     * @param line its number
     * @return behind the last cell that something was printed to; the width where the row goes on in the next
     */
    public int textEnd(long line) {
        return isWrapped(line) ? columns() : row(line).printedEnd();
    }

    /**
     * The hyperlink of a cell (OSC 8).
     *
     * @param line the cell's row
     * @param column its column
     * @return the link, or null
     */
    public Link link(long line, int column) {
        int number = CellLayout.link(row(line).extras(column));
        return number == 0 ? null : (isOnScreen(line) ? state.links() : links).get(number);
    }

    /**
     * The text of a row, wrapped or not.
     *
     * @param line its number
     * @return up to {@link #textEnd(long)}
     */
    public String text(long line) {
        StringBuilder text = new StringBuilder(columns());
        append(text, line, 0, textEnd(line));
        return text.toString();
    }

    /** Appends cells; halves of wide characters at the ends are made whole. */
    void append(StringBuilder text, long line, int from, int to) {
        Row row = row(line);
        GraphemeTable table = isOnScreen(line) ? state.graphemes() : graphemes;
        for (int column = whole(row, from); column < to; column++) {
            GlyphText.append(text, row.glyph(column), table);
        }
    }

    private static int whole(Row row, int column) {
        return column > 0 && column < row.columns() && isSpacer(row.glyph(column)) ? column - 1 : column;
    }

    static boolean isLeadingSpacer(int glyph) {
        return (glyph & CellLayout.WIDTH_MASK) == CellLayout.LEADING_SPACER;
    }

    static boolean isSpacer(int glyph) {
        return (glyph & CellLayout.WIDTH_MASK) == CellLayout.SPACER;
    }
}
