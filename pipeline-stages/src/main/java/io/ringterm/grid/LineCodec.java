package io.ringterm.grid;

import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;

/**
 * A row as bytes, by content: what history keeps of it.
 *
 * <pre>
 *  text: no flags, no styles         any other
 *  +----------------+----+----+      +----------+------------+---------------+---------+
 *  | LineText       | 0D | 0A |      | LineText | style runs | cells 8 or 16 | flags 8 |
 *  +----------------+----+----+      +----------+------------+---------------+---------+
 *                                    flags: bits of Row; 40: there are style runs; 80: always
 *                                    cells: up to 127, else the upper bits before the lower 7, which have 80 with them
 *
 *  style run
 *  7         6 5          4 3      2 1        0
 *  +-----------+-----------+--------+---------+  then: length varint where 0, foreground, background,
 *  | length    | extras    | fg     | bg      |  attributes varint, extras
 *  | 1-3, or 0 | attributes| change | change  |
 *  +-----------+-----------+--------+---------+
 *  change: 0 as before, 1 default, 2 palette and a byte, 3 direct and three bytes
 *  extras: underline colour varint, link varint: 0 none, up to those seen in this row: that one, else a new one, whose
 *  id and URI follow
 * </pre>
 *
 * <p>Text is kept as programs send it, so that lines which go straight to history are copied as they are. A row
 * has one form only, whatever form its cells had. Encoding and decoding allocate nothing but for links. Not safe for use
 * by several threads at once.
 */
final class LineCodec {
    private static final int NOT_TEXT = 0x80;
    private static final int HAS_RUNS = 0x40;
    private static final int FLAGS_MASK = HAS_RUNS - 1;
    private static final byte CR = 0x0d;
    private static final byte LF = 0x0a;
    private static final byte[] TEXT_END = {CR, LF};
    /** How many bytes a line of text ends with. */
    static final int LINE_END = 2;

    private static final int SAME = 0;
    private static final int ATTRIBUTES = 1 << 4;
    private static final int EXTRAS = 1 << 5;
    private static final int MAX_CELLS = Limits.MAX_COLUMNS;
    private static final int MAX_LINK_BYTES = 1 << 16;

    private final StateWriter out = new StateWriter(256);
    private final StateReader in = new StateReader();
    private final LineText text;
    /** The row's links in the order in which they come first. */
    private Link[] lineLinks = new Link[4];

    private int linkCount;

    LineCodec(CharWidth widths) {
        text = new LineText(out, widths);
    }

    /**
     * Encodes a row into {@link #buffer()}.
     *
     * @return how many bytes
     */
    int encode(Row row, GraphemeTable graphemes, LinkTable links) {
        out.clear();
        int end = row.contentEnd();
        byte[] ascii = row.glyphs().ascii();
        boolean styled = row.styles().end() > 0;
        boolean plain = true;
        if (ascii != null && row.printedEnd() == end) {
            out.raw(ascii, 0, end);
        } else {
            plain = text.write(row, end, !styled, graphemes);
        }
        if (plain && row.flags() == 0 && !styled) {
            out.raw(TEXT_END, 0, LINE_END);
            return out.size();
        }
        if (styled) {
            runs(row, end, links);
        }
        end(end, row.flags() | (styled ? HAS_RUNS : 0));
        return out.size();
    }

    private void end(int cells, int flags) {
        if (cells > 0x7f) {
            out.int8(cells >>> 7);
            out.int8(cells | 0x80);
        } else {
            out.int8(cells);
        }
        out.int8(NOT_TEXT | flags);
    }

    /** What was encoded last; encoding again may make it another array. */
    byte[] buffer() {
        return out.buffer();
    }

    /** Encodes a row and adds it to a store. */
    void encode(Row row, GraphemeTable graphemes, LinkTable links, LineStore store) {
        byte[] whole = row.text();
        if (whole != null) {
            store.begin();
            store.put(whole, 0, row.glyphs().textLength());
            store.put(TEXT_END, 0, LINE_END);
            return;
        }
        byte[] ascii = row.glyphs().ascii();
        if (ascii != null && row.flags() == 0 && row.styles().end() == 0) {
            store.begin();
            store.put(ascii, 0, row.printedEnd());
            store.put(TEXT_END, 0, LINE_END);
            return;
        }
        int length = encode(row, graphemes, links);
        store.append(out.buffer(), 0, length);
    }

    /**
     * Adds a row to a store that is full of text and wraps.
     *
     * @param text array that holds the text
     * @param offset where it begins
     * @param length how many bytes
     * @param columns how many cells it takes; the last one may be left for a wide character that goes to the next row
     * @param leaves that is so
     */
    void encodeWrapped(byte[] text, int offset, int length, int columns, boolean leaves, LineStore store) {
        store.append(text, offset, length);
        out.clear();
        if (leaves) {
            out.int8(LineText.LEADING_SPACER);
        }
        end(columns, Row.WRAPPED);
        store.put(out.buffer(), 0, out.size());
    }

    /** Encodes a row and writes it behind its length. */
    void encode(Row row, GraphemeTable graphemes, LinkTable links, StateWriter to) {
        int length = encode(row, graphemes, links);
        to.bytes(out.buffer(), 0, length);
    }

    private void runs(Row row, int end, LinkTable links) {
        if (row.styles().mayHaveExtras()) {
            runsWithExtras(row, end, links);
            return;
        }
        StyleRuns runs = row.styles().runs();
        long last = 0;
        int from = 0;
        for (int i = 0; runs != null && i < runs.count(); i++) {
            run(runs.end(i) - from, runs.style(i), last, 0, 0);
            last = runs.style(i);
            from = runs.end(i);
        }
        long[] styles = row.styles().longs();
        int styled = row.styles().end();
        while (from < styled) {
            long style = styles[from];
            int to = from + 1;
            while (to < styled && styles[to] == style) {
                to++;
            }
            run(to - from, style, last, 0, 0);
            last = style;
            from = to;
        }
        if (from < end) {
            run(end - from, 0, last, 0, 0);
        }
    }

    private void runsWithExtras(Row row, int end, LinkTable links) {
        linkCount = 0;
        long lastStyle = 0;
        long lastExtras = 0;
        for (int from = 0; from < end; ) {
            long style = row.style(from);
            long extras = row.extras(from);
            int to = from + 1;
            while (to < end && row.style(to) == style && row.extras(to) == extras) {
                to++;
            }
            run(to - from, style & ~CellLayout.EXTRAS_BIT, lastStyle, extras, lastExtras);
            if (extras != lastExtras) {
                out.varint(CellLayout.underlineColour(extras));
                link(CellLayout.link(extras), links);
            }
            lastStyle = style & ~CellLayout.EXTRAS_BIT;
            lastExtras = extras;
            from = to;
        }
    }

    /** Writes a run of cells; where their extras are not those of the run before, they follow. */
    private void run(int length, long style, long lastStyle, long extras, long lastExtras) {
        int foreground = CellLayout.foreground(style);
        int background = CellLayout.background(style);
        int attributes = CellLayout.attributes(style);
        int fg = foreground == CellLayout.foreground(lastStyle) ? SAME : 1 + CellLayout.colourKind(foreground);
        int bg = background == CellLayout.background(lastStyle) ? SAME : 1 + CellLayout.colourKind(background);
        boolean newAttributes = attributes != CellLayout.attributes(lastStyle);
        out.int8((length < 4 ? length << 6 : 0)
                | (extras != lastExtras ? EXTRAS : 0)
                | (newAttributes ? ATTRIBUTES : 0)
                | fg << 2
                | bg);
        if (length > 3) {
            out.varint(length);
        }
        colour(fg, foreground);
        colour(bg, background);
        if (newAttributes) {
            out.varint(attributes);
        }
    }

    private void colour(int change, int colour) {
        if (change > 1) {
            int value = CellLayout.colourValue(colour);
            out.int8(value);
            if (change == 3) {
                out.int8(value >>> 8);
                out.int8(value >>> 16);
            }
        }
    }

    private void link(int number, LinkTable links) {
        Link link = links.get(number);
        if (link == null) {
            out.varint(0);
            return;
        }
        int index = 0;
        while (index < linkCount && lineLinks[index] != link) {
            index++;
        }
        out.varint(index + 1);
        if (index == linkCount) {
            remember(link);
            out.text(link.id());
            out.text(link.uri());
        }
    }

    private void remember(Link link) {
        if (linkCount == lineLinks.length) {
            lineLinks = Arrays.copyOf(lineLinks, 2 * linkCount);
        }
        lineLinks[linkCount++] = link;
    }

    /** The flags of an encoded row. */
    static int flags(byte lastByte) {
        return lastByte < 0 ? lastByte & FLAGS_MASK : 0;
    }

    /** Tells whether an encoded row has no styles and is no line of double width. */
    static boolean isPlain(byte lastByte) {
        return lastByte >= 0 || (lastByte & (HAS_RUNS | Row.DOUBLE_MASK)) == 0;
    }

    /** How many cells an encoded row has. */
    int cells(byte[] bytes, int offset, int length) {
        if (bytes[offset + length - 1] < 0) {
            return cells(bytes, offset + length - 1);
        }
        in.wrap(bytes, offset, length - LINE_END);
        return text.cells(in);
    }

    /** The number before the flags. */
    private static int cells(byte[] bytes, int flags) {
        int low = bytes[flags - 1];
        return low >= 0 ? low : (bytes[flags - 2] & 0xff) << 7 | low & 0x7f;
    }

    /**
     * Decodes into a row, which grows where it is too short and keeps its length otherwise.
     *
     * @throws StateFormatException if the bytes are not an encoded row
     */
    void decode(byte[] bytes, int offset, int length, Row row, GraphemeTable graphemes, LinkTable links) {
        in.require(length >= 2, "line is too short: length=", length);
        int last = bytes[offset + length - 1];
        if (last >= 0) {
            decodeText(bytes, offset, length - LINE_END, row, graphemes);
            return;
        }
        boolean wide = bytes[offset + length - 2] < 0;
        in.require(!wide || length > 2, "line has no cells: length=", length);
        int cells = cells(bytes, offset + length - 1);
        in.require(cells <= MAX_CELLS, "line has too many cells: cells=", cells);
        in.wrap(bytes, offset, length - (wide ? 3 : 2));
        begin(row, cells);
        row.flag(last & FLAGS_MASK, true);
        boolean styled = (last & HAS_RUNS) != 0;
        text.read(in, row, cells, !styled, graphemes);
        if (styled) {
            readRuns(in, row, cells, links);
        }
        in.require(in.left() == 0, "line has bytes left over: left=", in.left());
    }

    private void decodeText(byte[] bytes, int offset, int length, Row row, GraphemeTable graphemes) {
        in.require(
                bytes[offset + length] == CR && bytes[offset + length + 1] == LF,
                "line of text has another end: byte=",
                bytes[offset + length]);
        in.wrap(bytes, offset, length);
        int cells = text.cells(in);
        in.require(cells <= MAX_CELLS, "line of text has too many cells: cells=", cells);
        begin(row, cells);
        if (isAscii(bytes, offset, length)) {
            row.putAscii(0, bytes, offset, cells, 0, 0, 0);
        } else {
            in.wrap(bytes, offset, length);
            text.read(in, row, cells, true, graphemes);
        }
    }

    private static boolean isAscii(byte[] bytes, int offset, int length) {
        int all = 0;
        for (int i = offset; i < offset + length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private static void begin(Row row, int cells) {
        if (cells > row.columns()) {
            row.resize(cells);
        }
        row.clear(0);
    }

    private void readRuns(StateReader from, Row row, int cells, LinkTable links) {
        linkCount = 0;
        long style = 0;
        long extras = 0;
        for (int column = 0; column < cells; ) {
            int head = from.int8("style run");
            int length = head >>> 6;
            if (length == 0) {
                length = from.varint("style run length", 1, MAX_CELLS);
            }
            from.require(length <= cells - column, "style run goes beyond the line: length=", length);
            style = CellLayout.withForeground(style, readColour(from, head >>> 2 & 3, CellLayout.foreground(style)));
            style = CellLayout.withBackground(style, readColour(from, head & 3, CellLayout.background(style)));
            if ((head & ATTRIBUTES) != 0) {
                style = CellLayout.withAttributes(style, from.varint("attributes", 0, CellLayout.HAS_EXTRAS - 1));
            }
            if ((head & EXTRAS) != 0) {
                int colour = from.varint("underline colour", 0, (1 << 26) - 1);
                extras = CellLayout.extras(colour, readLink(from, links));
            }
            if (style != 0 || extras != 0) {
                for (int i = column; i < column + length; i++) {
                    row.restyle(i, style, extras);
                }
            }
            column += length;
        }
    }

    private static int readColour(StateReader from, int change, int before) {
        switch (change) {
            case SAME:
                return before;
            case 1:
                return CellLayout.colour(CellLayout.DEFAULT, 0);
            case 2:
                return CellLayout.colour(CellLayout.PALETTE, from.int8("colour"));
            default:
                int low = from.int8("colour") | from.int8("colour") << 8;
                return CellLayout.colour(CellLayout.DIRECT, low | from.int8("colour") << 16);
        }
    }

    /** Interned anew each time: a link that is interned may push out one that came before. */
    private int readLink(StateReader from, LinkTable links) {
        int index = from.varint("link", 0, linkCount + 1);
        if (index > linkCount) {
            remember(new Link(from.text("link id", MAX_LINK_BYTES), from.text("link URI", MAX_LINK_BYTES)));
        }
        if (index == 0) {
            return 0;
        }
        Link link = lineLinks[index - 1];
        return links.intern(link.id(), link.uri());
    }
}
