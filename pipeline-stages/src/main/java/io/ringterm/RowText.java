package io.ringterm;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.Row;

/** A row's characters, without what they look like. */
final class RowText {
    private RowText() {}

    /** The text of a row, without the blanks at its end. */
    static String of(Row row, GraphemeTable graphemes) {
        StringBuilder text = new StringBuilder(row.columns());
        int end = 0;
        for (int column = 0; column < row.columns(); column++) {
            int glyph = row.glyph(column);
            if ((glyph & CellLayout.WIDTH_MASK) != CellLayout.SPACER) {
                append(text, glyph, graphemes);
                end = text.charAt(text.length() - 1) == ' ' ? end : text.length();
            }
        }
        return text.substring(0, end);
    }

    private static void append(StringBuilder text, int glyph, GraphemeTable graphemes) {
        int code = CellLayout.code(glyph);
        if ((glyph & CellLayout.CLUSTER) != 0) {
            for (int codePoint : graphemes.get(code)) {
                text.appendCodePoint(codePoint);
            }
        } else {
            text.appendCodePoint(code == 0 ? ' ' : code);
        }
    }
}
