package io.ringterm.grid;

import io.ringterm.op.CharWidth;
import io.ringterm.op.Utf8Text;

/** Text into the cells of a row that is blank and has room for it. */
final class TextCells {
    private TextCells() {}

    /**
     * Writes text from the first cell on.
     *
     * @param text array that holds it, and two bytes more
     * @param from where it begins, with a character that takes a column
     * @param end where it ends
     * @param cells where to
     * @return how many cells it takes
     */
    static int put(byte[] text, int from, int end, int[] cells, CharWidth widths, GraphemeTable graphemes) {
        int at = from;
        int column = 0;
        int last = 0;
        while (at < end) {
            int code = text[at];
            if (code >= 0) {
                last = column;
                cells[column++] = code;
                at++;
                continue;
            }
            int length = Utf8Text.length(text[at]);
            code = Utf8Text.codePoint(text, at, length);
            at += length;
            int width = widths.width(code);
            if (width == 0) {
                cells[last] = graphemes.extend(cells[last], code);
                continue;
            }
            last = column;
            if (width == 1) {
                cells[column++] = code;
            } else {
                cells[column] = code | CellLayout.WIDE;
                cells[column + 1] = CellLayout.SPACER;
                column += 2;
            }
        }
        return column;
    }
}
