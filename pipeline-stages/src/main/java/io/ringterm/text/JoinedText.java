package io.ringterm.text;

import java.util.Arrays;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;

/**
 * The text of some rows of one line, and the cell that each of its characters is in.
 *
 * <pre>
 *  text    h  e  l  l  o  ...
 *  cells   row 21 bits | column 10 bits | wide 1 bit
 * </pre>
 */
final class JoinedText {
    private final Lines lines;
    private final StringBuilder text = new StringBuilder();
    private int[] cells = new int[256];
    private long firstLine;

    JoinedText(Lines lines) {
        this.lines = lines;
    }

    /** Reads rows; the last one up to where its text ends. */
    void read(long from, long to) {
        firstLine = from;
        text.setLength(0);
        for (long line = from; line < to; line++) {
            int end = lines.textEnd(line);
            for (int column = 0; column < end; column++) {
                cell(line, column);
            }
        }
    }

    private void cell(long line, int column) {
        int before = text.length();
        Row row = lines.row(line);
        if (Lines.isSpacer(row.glyph(column))) {
            return;
        }
        lines.append(text, line, column, column + 1);
        if (text.length() > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(text.length(), 2 * cells.length));
        }
        int wide = (row.glyph(column) & CellLayout.WIDTH_MASK) == CellLayout.WIDE ? 1 : 0;
        int cell = (int) (line - firstLine) << 11 | column << 1 | wide;
        Arrays.fill(cells, before, text.length(), cell);
    }

    CharSequence text() {
        return text;
    }

    /** The first character that is on a row or behind. */
    int indexOf(long line) {
        int index = 0;
        while (index < text.length() && lineOf(index) < line) {
            index++;
        }
        return index;
    }

    long lineOf(int index) {
        return firstLine + (cells[index] >>> 11);
    }

    Position startOf(int index) {
        return new Position(lineOf(index), cells[index] >>> 1 & 0x3ff);
    }

    /** Behind the cell that a character is in. */
    Position endOf(int index) {
        return new Position(lineOf(index), (cells[index] >>> 1 & 0x3ff) + 1 + (cells[index] & 1));
    }
}
