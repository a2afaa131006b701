package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;

/** Cells as text for people. */
final class CellText {
    private CellText() {}

    static String ofRow(Cells cells, int end) {
        StringBuilder text = new StringBuilder(end);
        for (int column = 0; column < end; column++) {
            if ((cells.glyph(column) & CellLayout.WIDTH_MASK) != CellLayout.SPACER) {
                append(text, cells, column);
            }
        }
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        return text.toString();
    }

    static String describe(Cells cells, int column) {
        StringBuilder text = new StringBuilder("'");
        append(text, cells, column);
        text.append("' glyph=").append(Integer.toHexString(cells.glyph(column)));
        text.append(" style=").append(Long.toHexString(cells.style(column)));
        if ((cells.style(column) & CellLayout.EXTRAS_BIT) != 0) {
            text.append(" underline=").append(Integer.toHexString(cells.underline(column)));
            text.append(" link=").append(cells.link(column));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Cells cells, int column) {
        int[] cluster = cells.cluster(column);
        if (cluster != null) {
            for (int codePoint : cluster) {
                text.appendCodePoint(codePoint);
            }
        } else {
            int code = CellLayout.code(cells.glyph(column));
            text.appendCodePoint(code == 0 ? ' ' : code);
        }
    }
}
