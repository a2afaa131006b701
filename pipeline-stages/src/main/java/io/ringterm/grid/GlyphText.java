package io.ringterm.grid;

/** What a cell reads as. */
public final class GlyphText {
    private GlyphText() {}

    /**
     * Appends a cell's characters: a cell that nothing was printed to as a blank, the right half of a wide character,
     * and the cell left over at a row's end for want of room for one, as nothing.
     *
     * @param text where to
     * @param glyph as in {@link CellLayout}
     * @param graphemes where its cluster is
     */
    public static void append(StringBuilder text, int glyph, GraphemeTable graphemes) {
        int width = glyph & CellLayout.WIDTH_MASK;
        if (width == CellLayout.SPACER || width == CellLayout.LEADING_SPACER) {
            return;
        }
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
