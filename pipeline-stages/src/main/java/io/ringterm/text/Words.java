package io.ringterm.text;

import java.util.function.IntPredicate;

import io.ringterm.grid.Row;

/**
 * Words, as a double click selects them: cells of one kind beside each other, over the ends of wrapped rows.
 *
 * <p>Kinds are the characters of words, blanks, and each other character for itself.
 */
public final class Words {
    /** Rows that a word may take; a longer one is cut. */
    private static final int MAX_ROWS = 1_000;

    private final Lines lines;
    private final IntPredicate wordCharacters;
    private final StringBuilder cell = new StringBuilder();

    /**
     * Words made of letters, digits and some other characters.
     *
     * @param lines what to look at
     * @param others characters that are parts of words too, such as {@code "_-./~"}
     */
    public Words(Lines lines, String others) {
        this(lines, code -> Character.isLetterOrDigit(code) || others.indexOf(code) >= 0);
    }

    /**
     * Words made of any characters.
     *
     * @param lines what to look at
     * @param wordCharacters tells of a code point whether it is part of a word
     */
    public Words(Lines lines, IntPredicate wordCharacters) {
        this.lines = lines;
        this.wordCharacters = wordCharacters;
    }

    /**
     * The word at a cell.
     *
     * @param place the place before the cell
     * @return all cells of its kind around it, at least itself
     */
    public Span at(Position place) {
        int column = Math.min(place.column(), lines.columns() - 1);
        int kind = kind(place.line(), column);
        return new Span(start(place.line(), column, kind), end(place.line(), column, kind));
    }

    private Position start(long line, int column, int kind) {
        long row = line;
        int at = column;
        while (true) {
            while (at > 0 && kind(row, at - 1) == kind) {
                at--;
            }
            boolean goesOn = at == 0 && row > lines.firstLine() && row > line - MAX_ROWS && lines.isWrapped(row - 1);
            if (!goesOn || kind(row - 1, lines.columns() - 1) != kind) {
                return new Position(row, at);
            }
            row--;
            at = lines.columns() - 1;
        }
    }

    private Position end(long line, int column, int kind) {
        long row = line;
        int at = column + 1;
        while (true) {
            while (at < lines.columns() && kind(row, at) == kind) {
                at++;
            }
            boolean goesOn = at == lines.columns() && row < line + MAX_ROWS && lines.isWrapped(row);
            if (!goesOn || kind(row + 1, 0) != kind) {
                return new Position(row, at);
            }
            row++;
            at = 1;
        }
    }

    /** 0 a part of a word, a blank, or another character's code point. */
    private int kind(long line, int column) {
        Row row = lines.row(line);
        if (isLeftOver(line, column, row)) {
            return kind(line + 1, 0);
        }
        cell.setLength(0);
        int left = column > 0 && Lines.isSpacer(row.glyph(column)) ? column - 1 : column;
        lines.append(cell, line, left, left + 1);
        int code = cell.length() == 0 ? ' ' : cell.codePointAt(0);
        return wordCharacters.test(code) ? 0 : code;
    }

    /** The cell before a wide character that went to the next row belongs to that character. */
    private boolean isLeftOver(long line, int column, Row row) {
        return column > 0 && Lines.isLeadingSpacer(row.glyph(column)) && lines.isWrapped(line);
    }
}
