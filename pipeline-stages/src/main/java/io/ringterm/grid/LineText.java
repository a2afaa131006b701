package io.ringterm.grid;

import io.ringterm.op.CharWidth;
import io.ringterm.op.Utf8Text;

/**
 * The text of a packed line: UTF-8, as programs send it, and bytes that UTF-8 does not begin with for whatever else there
 * is.
 *
 * <pre>
 *  a cell at a time
 *    00           nothing printed            82           leading spacer
 *    01 .. 7F     that code point            83 nn        protection and kind of text from here on
 *    C2 .. F4 ..  that code point, as UTF-8  84 n         n (varint) cells with nothing printed
 *    80           the next cell is wide      85 n c ..    cluster of n code points, all of them varints
 *                 where it would be narrow,
 *                 and the other way round
 * </pre>
 *
 * <p>A cell is as wide as its first code point is by itself, but for 80. The right half of a wide character takes no
 * bytes. In a line without styles a code point of no width belongs to the cell before, which is how clusters come there
 * unless they are others than those that plain text makes.
 */
final class LineText {
    private static final int OTHER_WIDTH = 0x80;
    static final int LEADING_SPACER = 0x82;
    private static final int STICKY = 0x83;
    private static final int EMPTY_RUN = 0x84;
    private static final int CLUSTER = 0x85;

    private static final int STICKY_MASK = CellLayout.PROTECTED | CellLayout.SEMANTIC_MASK;
    private static final int STICKY_SHIFT = 24;
    /** More than any cell takes that is no cluster: two marks and four bytes. */
    private static final int MAX_CELL_BYTES = 8;

    private final StateWriter out;
    private final CharWidth widths;
    private final int[] cluster = new int[255];
    private final int[] one = new int[1];
    private int clusterCount;

    private byte[] bytes;
    private int at;
    /** What holds for the next cell: bits of its glyph. */
    private int sticky;
    /** Clusters may be what text makes of them. */
    private boolean joins;
    /** Nothing but text so far. */
    private boolean plain;

    LineText(StateWriter out, CharWidth widths) {
        this.out = out;
        this.widths = widths;
    }

    /**
     * Writes the cells before {@code end}.
     *
     * @param joins the line has no styles
     * @return true where it is nothing but text: printing it into a blank row would make these cells
     */
    boolean write(Row row, int end, boolean joins, GraphemeTable graphemes) {
        this.joins = joins;
        at = out.reserve(MAX_CELL_BYTES * end);
        bytes = out.buffer();
        sticky = 0;
        plain = true;
        int[] ints = row.glyphs().ints();
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
        return plain;
    }

    /** Most text: code points that are as wide as they are by themselves. Returns the column of what is something else. */
    private int codePoints(int[] glyphs, int from, int end) {
        int column = from;
        while (column < end) {
            int glyph = glyphs[column] ^ sticky;
            int code = glyph & ~CellLayout.WIDE;
            int width = (glyph & CellLayout.WIDE) == 0 ? 1 : 2;
            if (code < ' ' || code > CellLayout.CODE_MASK || widths.width(code) != width) {
                break;
            }
            codePoint(code);
            column += width;
        }
        return column;
    }

    /** One cell of any kind, or a run of empty ones; returns the column of the next. */
    private int cell(Row row, int column, int end, GraphemeTable graphemes) {
        int glyph = row.glyph(column);
        int width = glyph & CellLayout.WIDTH_MASK;
        stick(glyph & STICKY_MASK);
        if (glyph == sticky && isRun(row, column, end)) {
            return emptyRun(row, column, end);
        } else if (width == CellLayout.LEADING_SPACER) {
            mark(LEADING_SPACER);
            return column + 1;
        }
        boolean wide = width == CellLayout.WIDE;
        int code = CellLayout.code(glyph);
        if ((glyph & CellLayout.CLUSTER) != 0) {
            cluster(graphemes.get(code), wide, end - column);
        } else if (code != 0 && width(code) == 0) {
            one[0] = code;
            cluster(one, wide, end - column);
        } else {
            plain &= code >= ' ';
            widthMark(code, wide);
            codePoint(code);
        }
        return wide ? column + 2 : column + 1;
    }

    private void mark(int mark) {
        bytes[at++] = (byte) mark;
        plain = false;
    }

    private void widthMark(int code, boolean wide) {
        if (wide != isWide(code)) {
            mark(OTHER_WIDTH);
        }
    }

    private boolean isWide(int code) {
        return width(code) == 2;
    }

    /** Says what holds from here on, where it is not what held before. */
    private void stick(int now) {
        if (now != sticky) {
            mark(STICKY);
            bytes[at++] = (byte) (now >>> STICKY_SHIFT);
            sticky = now;
        }
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
        mark(EMPTY_RUN);
        varint(to - from);
        return to;
    }

    private void cluster(int[] codePoints, boolean wide, int cellsLeft) {
        out.truncate(at);
        out.reserve(4 * codePoints.length + 4 + MAX_CELL_BYTES * cellsLeft);
        bytes = out.buffer();
        if (joins && wide == isWide(codePoints[0]) && isJoined(codePoints)) {
            for (int codePoint : codePoints) {
                codePoint(codePoint);
            }
            return;
        }
        widthMark(codePoints[0], wide);
        mark(CLUSTER);
        varint(codePoints.length);
        for (int codePoint : codePoints) {
            varint(codePoint);
        }
    }

    /** Text makes this one cluster. */
    private boolean isJoined(int[] codePoints) {
        boolean joined = codePoints.length > 1 && codePoints[0] >= ' ' && width(codePoints[0]) != 0;
        for (int i = 1; i < codePoints.length; i++) {
            joined &= width(codePoints[i]) == 0;
        }
        return joined;
    }

    private int width(int codePoint) {
        return widths.width(codePoint);
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

    /**
     * How many cells a line takes that is nothing but text.
     *
     * @throws StateFormatException if the bytes are something else
     */
    int cells(StateReader from) {
        int cells = 0;
        while (from.left() > 0) {
            int lead = from.int8("cell", ' ', 0xf4);
            cells += lead < 0x80 ? 1 : width(utf8(from, lead));
        }
        return cells;
    }

    /**
     * Reads so many cells into a row that is blank.
     *
     * @param joins the line has no styles: the text goes on to the end of what there is to read
     */
    void read(StateReader from, Row row, int cells, boolean joins, GraphemeTable graphemes) {
        int bits = 0;
        boolean otherWidth = false;
        int column = 0;
        int last = -1;
        clusterCount = 0;
        while (joins ? from.left() > 0 : column < cells) {
            int lead = from.int8("cell");
            if (lead == OTHER_WIDTH) {
                otherWidth = true;
                continue;
            } else if (lead == STICKY) {
                bits = from.int8("cell bits", 0, STICKY_MASK >>> STICKY_SHIFT) << STICKY_SHIFT;
                continue;
            }
            int first = lead >= 0xc2 ? utf8(from, lead) : lead;
            if (joins && lead >= 0xc2 && width(first) == 0) {
                from.require(last >= 0, "code point has no cell to join: code=", first);
                join(from, row, last, first);
                continue;
            }
            endCluster(row, last, graphemes);
            from.require(column < cells, "line has more cells than it says: cells=", cells);
            last = -1;
            if (lead == EMPTY_RUN) {
                for (int n = from.varint("empty cells", 1, cells - column); n > 0; n--) {
                    row.reglyph(column++, bits);
                }
                continue;
            } else if (lead == LEADING_SPACER) {
                row.reglyph(column++, CellLayout.LEADING_SPACER | bits);
                continue;
            }
            int code = first;
            if (lead == CLUSTER) {
                code = cluster(from, graphemes);
                first = cluster[0];
            } else {
                from.require(lead < 0x80 || lead >= 0xc2, "cell has an unknown form: lead=", lead);
                last = column;
            }
            boolean wide = isWide(first) != otherWidth;
            otherWidth = false;
            row.reglyph(column++, code | bits | (wide ? CellLayout.WIDE : 0));
            if (wide) {
                from.require(column < cells, "wide cell at the line's end: column=", column - 1);
                row.reglyph(column++, CellLayout.SPACER | bits);
            }
        }
        endCluster(row, last, graphemes);
        from.require(column == cells, "line has fewer cells than it says: cells=", cells);
    }

    /** Adds a code point to the cluster that the last cell becomes. */
    private void join(StateReader from, Row row, int column, int codePoint) {
        if (clusterCount == 0) {
            cluster[clusterCount++] = CellLayout.code(row.glyph(column));
        }
        from.require(clusterCount < cluster.length, "cluster is too long: length=", clusterCount + 1);
        cluster[clusterCount++] = codePoint;
    }

    private void endCluster(Row row, int column, GraphemeTable graphemes) {
        if (clusterCount > 0) {
            int index = graphemes.intern(cluster, 0, clusterCount);
            if (index >= 0) {
                row.reglyph(column, row.glyph(column) & ~CellLayout.CODE_MASK | CellLayout.CLUSTER | index);
            }
            clusterCount = 0;
        }
    }

    private int cluster(StateReader from, GraphemeTable graphemes) {
        int count = from.varint("cluster length", 1, cluster.length);
        for (int i = 0; i < count; i++) {
            cluster[i] = from.varint("code point", 0, Character.MAX_CODE_POINT);
        }
        if (count == 1) {
            return cluster[0];
        }
        int index = graphemes.intern(cluster, 0, count);
        return index < 0 ? cluster[0] : index | CellLayout.CLUSTER;
    }

    /**
     * Where the first row of text ends that takes more cells than there are columns, 2 or more.
     *
     * @return index of what goes into the next row in the upper 32 bits, cells before it in the lower ones
     */
    static long cutForwards(byte[] bytes, int from, int columns, CharWidth widths) {
        int at = from;
        int column = 0;
        while (true) {
            int next = Utf8Text.next(bytes, at);
            int width = widths.width(Utf8Text.codePointBetween(bytes, at, next));
            if (column + width > columns) {
                return (long) at << 32 | column;
            }
            column += width;
            at = next;
        }
    }

    /** The same from the end of text that takes so many cells. */
    static long cutBackwards(byte[] bytes, int end, int cells, int columns, CharWidth widths) {
        int at = end;
        int column = cells;
        while (column > columns) {
            int next = at--;
            while ((bytes[at] & 0xc0) == 0x80) {
                at--;
            }
            column -= widths.width(Utf8Text.codePointBetween(bytes, at, next));
        }
        return (long) at << 32 | column;
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
