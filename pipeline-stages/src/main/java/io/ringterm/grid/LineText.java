package io.ringterm.grid;

/**
 * The text of a packed line that is more than printed ASCII.
 *
 * <pre>
 *  a cell at a time
 *    00           nothing printed            82           leading spacer
 *    01 .. 7F     that code point            83 nn        protection and kind of text from here on
 *    C2 .. F4 ..  that code point, as UTF-8  84 n         n (varint) cells with nothing printed
 *    80, 81       wide, narrow from here on  85 n c ..    cluster of n code points, all of them varints
 * </pre>
 *
 * <p>The right half of a wide character takes no bytes; wide and narrow are said of all cells but the leading spacer and
 * those of 84. Not safe for use by several threads at once.
 */
final class LineText {
    private static final int WIDE = 0x80;
    private static final int NARROW = 0x81;
    private static final int LEADING_SPACER = 0x82;
    private static final int STICKY = 0x83;
    private static final int EMPTY_RUN = 0x84;
    private static final int CLUSTER = 0x85;

    private static final int STICKY_MASK = CellLayout.PROTECTED | CellLayout.SEMANTIC_MASK;
    private static final int STICKY_SHIFT = 24;
    /** More than any cell takes that is no cluster: two marks and four bytes. */
    private static final int MAX_CELL_BYTES = 8;

    private final StateWriter out;
    private final int[] cluster = new int[255];

    private byte[] bytes;
    private int at;
    /** What holds for the next cell: bits of its glyph. */
    private int marks;

    LineText(StateWriter out) {
        this.out = out;
    }

    /** Writes the cells before {@code end}. */
    void write(Row row, int end, GraphemeTable graphemes) {
        at = out.reserve(MAX_CELL_BYTES * end);
        bytes = out.buffer();
        marks = 0;
        int[] ints = row.glyphInts();
        int printed = row.printedEnd();
        int column = 0;
        while (column < end) {
            if (ints != null) {
                column = codePoints(ints, column, printed);
            }
            if (column < end) {
                column = cell(row, column, end, graphemes);
            }
        }
        out.truncate(at);
    }

    /** Most text: code points that are as wide as the one before. Returns the column of what is something else. */
    private int codePoints(int[] glyphs, int from, int end) {
        int step = (marks & CellLayout.WIDE) != 0 ? 2 : 1;
        int column = from;
        while (column < end) {
            int code = glyphs[column] ^ marks;
            if (code == 0 || code > CellLayout.CODE_MASK) {
                break;
            }
            codePoint(code);
            column += step;
        }
        return column;
    }

    /** One cell of any kind, or a run of empty ones; returns the column of the next. */
    private int cell(Row row, int column, int end, GraphemeTable graphemes) {
        int glyph = row.glyph(column);
        int width = glyph & CellLayout.WIDTH_MASK;
        int sticky = glyph & STICKY_MASK;
        if (glyph == sticky && isRun(row, column, end)) {
            mark(sticky | marks & CellLayout.WIDE);
            return emptyRun(row, column, end);
        } else if (width == CellLayout.LEADING_SPACER) {
            mark(sticky | marks & CellLayout.WIDE);
            bytes[at++] = (byte) LEADING_SPACER;
            return column + 1;
        }
        boolean wide = width == CellLayout.WIDE;
        mark(sticky | (wide ? width : 0));
        if ((glyph & CellLayout.CLUSTER) != 0) {
            cluster(graphemes.get(CellLayout.code(glyph)), end - column);
        } else {
            codePoint(CellLayout.code(glyph));
        }
        return wide ? column + 2 : column + 1;
    }

    /** Says what holds from here on, where it is not what held before. */
    private void mark(int now) {
        int change = now ^ marks;
        if ((change & STICKY_MASK) != 0) {
            bytes[at++] = (byte) STICKY;
            bytes[at++] = (byte) ((now & STICKY_MASK) >>> STICKY_SHIFT);
        }
        if ((change & CellLayout.WIDE) != 0) {
            bytes[at++] = (byte) ((now & CellLayout.WIDE) != 0 ? WIDE : NARROW);
        }
        marks = now;
    }

    private static boolean isRun(Row row, int column, int end) {
        int glyph = row.glyph(column);
        return column + 2 < end && row.glyph(column + 1) == glyph && row.glyph(column + 2) == glyph;
    }

    /** Writes three empty cells or more and returns the column behind them. */
    private int emptyRun(Row row, int from, int end) {
        int glyph = row.glyph(from);
        int to = from + 1;
        while (to < end && row.glyph(to) == glyph) {
            to++;
        }
        bytes[at++] = (byte) EMPTY_RUN;
        varint(to - from);
        return to;
    }

    private void cluster(int[] codePoints, int cellsLeft) {
        out.truncate(at);
        out.reserve(4 * codePoints.length + 4 + MAX_CELL_BYTES * cellsLeft);
        bytes = out.buffer();
        bytes[at++] = (byte) CLUSTER;
        varint(codePoints.length);
        for (int codePoint : codePoints) {
            varint(codePoint);
        }
    }

    private void varint(int value) {
        int rest = value;
        while (rest > 0x7f) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private void codePoint(int code) {
        byte[] to = bytes;
        int i = at;
        if (code < 0x80) {
            to[i] = (byte) code;
            at = i + 1;
        } else if (code < 0x800) {
            to[i] = (byte) (0xc0 | code >> 6);
            to[i + 1] = (byte) (0x80 | code & 0x3f);
            at = i + 2;
        } else if (code < 0x1_0000) {
            to[i] = (byte) (0xe0 | code >> 12);
            to[i + 1] = (byte) (0x80 | code >> 6 & 0x3f);
            to[i + 2] = (byte) (0x80 | code & 0x3f);
            at = i + 3;
        } else {
            to[i] = (byte) (0xf0 | code >> 18);
            to[i + 1] = (byte) (0x80 | code >> 12 & 0x3f);
            to[i + 2] = (byte) (0x80 | code >> 6 & 0x3f);
            to[i + 3] = (byte) (0x80 | code & 0x3f);
            at = i + 4;
        }
    }

    /** Reads so many cells into a row that is blank. */
    void read(StateReader from, Row row, int cells, GraphemeTable graphemes) {
        int sticky = 0;
        boolean wide = false;
        int column = 0;
        while (column < cells) {
            int lead = from.int8("cell");
            switch (lead) {
                case WIDE:
                case NARROW:
                    wide = lead == WIDE;
                    break;
                case STICKY:
                    sticky = from.int8("cell bits", 0, STICKY_MASK >>> STICKY_SHIFT) << STICKY_SHIFT;
                    break;
                case EMPTY_RUN:
                    for (int n = from.varint("empty cells", 1, cells - column); n > 0; n--) {
                        row.reglyph(column++, sticky);
                    }
                    break;
                case LEADING_SPACER:
                    row.reglyph(column++, CellLayout.LEADING_SPACER | sticky);
                    break;
                default:
                    int code = lead < 0x80 ? lead : code(from, lead, graphemes);
                    row.reglyph(column++, code | sticky | (wide ? CellLayout.WIDE : 0));
                    if (wide) {
                        from.require(column < cells, "wide cell at the line's end: column=", column - 1);
                        row.reglyph(column++, CellLayout.SPACER | sticky);
                    }
            }
        }
    }

    private int code(StateReader from, int lead, GraphemeTable graphemes) {
        if (lead != CLUSTER) {
            return utf8(from, lead);
        }
        int count = from.varint("cluster length", 1, cluster.length);
        for (int i = 0; i < count; i++) {
            cluster[i] = from.varint("code point", 0, Character.MAX_CODE_POINT);
        }
        int index = graphemes.intern(cluster, 0, count);
        return index < 0 ? cluster[0] : index | CellLayout.CLUSTER;
    }

    private static int utf8(StateReader from, int lead) {
        from.require(lead >= 0xc2 && lead <= 0xf4, "cell has an unknown form: lead=", lead);
        int more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        int code = lead & 0x3f >> more;
        for (int i = 0; i < more; i++) {
            code = code << 6 | from.int8("code point", 0x80, 0xbf) & 0x3f;
        }
        from.require(code <= Character.MAX_CODE_POINT, "code point is too large: code=", code);
        return code;
    }
}
