package io.ringterm.grid;

import io.ringterm.op.CharWidth;

/**
 * From which row on there are, for sure, so many rows at the new width. What comes before does not have to be wrapped
 * when it would be dropped anyway: this is what bounds the time of a resize to very few columns.
 *
 * <pre>
 *  index   0 .. lines-1 history | lines .. lines+rows-1 screen
 * </pre>
 */
final class RewrapBound {
    private final LineStore lines;
    private final Row[] screen;
    private final int oldColumns;
    private final int columns;
    private final LineCodec codec;
    private final GraphemeTable graphemes = new GraphemeTable(255);
    private final LinkTable links = new LinkTable(65_000, 1 << 16);
    private final Row scratch;
    private byte[] bytes = new byte[256];

    RewrapBound(LineStore lines, CharWidth widths, Row[] screen, int oldColumns, int columns) {
        this.lines = lines;
        codec = new LineCodec(widths);
        this.screen = screen;
        this.oldColumns = oldColumns;
        this.columns = columns;
        scratch = new Row(oldColumns);
    }

    /** The last index, at the beginning of a line that was wrapped, from which there are enough rows; else 0. */
    int start(long enough) {
        int at = lines.lines() + screen.length;
        long sure = 0;
        while (at > 0 && sure < enough) {
            at--;
            long cells = printed(at);
            while (at > 0 && isWrapped(at - 1)) {
                at--;
                // One less, for a wide character that went to the next row.
                cells += oldColumns - 1;
            }
            // A single column has one row for the two cells of a wide character.
            int perRow = columns == 1 ? 2 : columns;
            sure += Math.max(1, (cells + perRow - 1) / perRow);
        }
        return at;
    }

    private boolean isWrapped(int index) {
        int flags =
                index < lines.lines() ? LineCodec.flags(lines.lastByte(index)) : screen[index - lines.lines()].flags();
        return (flags & (Row.WRAPPED | Row.DOUBLE_MASK)) == Row.WRAPPED;
    }

    private int printed(int index) {
        Row row;
        if (index >= lines.lines()) {
            row = screen[index - lines.lines()];
        } else {
            bytes = lines.copy(index, bytes);
            int length = lines.length(index);
            if (LineCodec.isPlain(bytes[length - 1])) {
                return codec.cells(bytes, 0, length);
            }
            graphemes.clear();
            links.clear();
            codec.decode(bytes, 0, length, scratch, graphemes, links);
            row = scratch;
        }
        return (row.flags() & Row.DOUBLE_MASK) != 0 ? 1 : row.printedEnd();
    }
}
