package io.ringterm.grid;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;

/**
 * The lines that scrolled off the top of the primary screen.
 *
 * <pre>
 *  firstLine                                          endLine
 *  +--------------------------------------------------+
 *  | packed lines, see LineCodec and LineStore        | ◄── push
 *  +--------------------------------------------------+
 * </pre>
 *
 * <p>The oldest lines may be {@linkplain AbsentLines absent} where a snapshot had left them out: they count, have numbers
 * and go as if they were there, and are fetched when one of them is looked at.
 *
 * <p>Rows are packed as they come. Lines have numbers that count all lines ever pushed, so that a number means the same
 * line for as long as it is there; the screen's rows have the numbers from {@link #endLine()} on. A change of the width
 * numbers the lines anew. The oldest lines go when there are more than {@link Limits#historyLines()} or they take more
 * than {@link Limits#historyBytes()}. Lines hold clusters and links by content and keep nothing of the tables alive.
 * Not safe for use by several threads at once.
 */
public final class Scrollback {
    /** Positions in the store are 32 bits. */
    private static final long MAX_BYTES = 1L << 31;

    private final int maxLines;
    private final long maxBytes;
    private final GraphemeTable graphemes;
    private final LinkTable links;
    private final CharWidth widths;
    private final LineCodec codec;
    private final HistoryHash hash = new HistoryHash();
    private byte[] scratch = new byte[256];

    private LineStore store = new LineStore();
    /** Of these the oldest lines are; the store has those behind them. */
    private final AbsentLines absent = new AbsentLines();

    private long firstLine;

    /**
     * An empty history.
     *
     * @param limits bounds of lines and bytes
     * @param widths how wide characters are by themselves
     * @param graphemes where the clusters of pushed rows are
     * @param links where the links of pushed rows are
     */
    public Scrollback(Limits limits, CharWidth widths, GraphemeTable graphemes, LinkTable links) {
        this.maxLines = limits.historyLines();
        this.maxBytes = Math.min(limits.historyBytes(), MAX_BYTES);
        this.widths = widths;
        this.graphemes = graphemes;
        this.links = links;
        codec = new LineCodec(widths);
    }

    /**
     * Takes what is in a row that leaves the screen.
     *
     * @param row the row, which stays the caller's
     */
    public void push(Row row) {
        if (maxLines == 0) {
            firstLine++;
            return;
        }
        codec.encode(row, graphemes, links, store);
        enforceLimits();
    }

    /**
     * Takes lines of plain text that need not be seen on the screen: as if each had been printed from the first column
     * of a blank row in the default style, with wrapping, and had then been pushed with all its rows.
     *
     * @param text array that holds them
     * @param offset where the ranges count from
     * @param ranges the range word of each line's text, printable ASCII which CR LF follow
     * @param from index of the first range
     * @param to index behind the last
     * @param columns the screen's width
     */
    public void pushLines(byte[] text, int offset, int[] ranges, int from, int to, int columns) {
        if (maxLines == 0) {
            for (int i = from; i < to; i++) {
                firstLine += Math.max(1, (OpBuffer.rangeLength(ranges[i]) + columns - 1) / columns);
            }
            return;
        }
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && OpBuffer.rangeLength(ranges[end]) <= columns) {
                end++;
            }
            if (end > at) {
                pushShortLines(text, offset, ranges, at, end);
            }
            if (end < to) {
                pushLongLine(text, offset + OpBuffer.rangeOffset(ranges[end]), ranges[end], columns);
                end++;
            }
            at = end;
        }
        enforceLimits();
    }

    /**
     * Takes lines of text as {@link #pushText} does, none of which takes more cells than the screen has columns.
     *
     * @param text array that holds them, one behind the other
     * @param offset where the ranges count from
     * @param ranges from index 0 on the range word of each line's text, which CR LF follow
     * @param count how many lines, 0 or more
     */
    public void pushWhole(byte[] text, int offset, int[] ranges, int count) {
        if (maxLines == 0) {
            firstLine += count;
        } else if (count > 0) {
            pushShortLines(text, offset, ranges, 0, count);
            enforceLimits();
        }
    }

    /** Room is made before, so that the store need not grow for what is dropped at once. */
    private void pushShortLines(byte[] text, int offset, int[] ranges, int from, int to) {
        int skipped = Math.max(0, to - from - maxLines);
        int dropped = Math.max(0, size() + to - from - skipped - maxLines);
        dropOldest(dropped);
        firstLine += skipped;
        store.appendLines(text, offset, ranges, from + skipped, to);
    }

    private void pushLongLine(byte[] text, int offset, int range, int columns) {
        int at = offset;
        int left = OpBuffer.rangeLength(range);
        while (left > columns) {
            codec.encodeWrapped(text, at, columns, columns, false, store);
            at += columns;
            left -= columns;
        }
        store.append(text, at, left + LineCodec.LINE_END);
        enforceLimits();
    }

    /**
     * Takes a line of text that need not be seen on the screen: as if it had been printed from the first column of a
     * blank row in the default style, with wrapping, and had then been pushed with all its rows.
     *
     * @param text array that holds it, with CR LF behind it
     * @param offset where it begins
     * @param length how many bytes of well-formed UTF-8 it has, without controls, and with no more than a cell may have
     *     of code points without width behind one with
     * @param cells how many cells it takes by itself
     * @param columns the screen's width, 2 or more
     */
    public void pushText(byte[] text, int offset, int length, int cells, int columns) {
        if (cells <= columns && maxLines > 0) {
            store.append(text, offset, length + LineCodec.LINE_END);
            enforceLimits();
            return;
        }
        int end = offset + length;
        int from = offset;
        int left = cells;
        while (left > columns) {
            long cut = left > 2 * columns
                    ? LineText.cutForwards(text, from, columns, widths)
                    : LineText.cutBackwards(text, end, left, columns, widths);
            int column = (int) cut;
            int at = (int) (cut >>> 32);
            pushWrapped(text, from, at - from, columns, column < columns);
            from = at;
            left -= column;
        }
        if (maxLines == 0) {
            firstLine++;
        } else {
            store.append(text, from, end - from + LineCodec.LINE_END);
            enforceLimits();
        }
    }

    private void pushWrapped(byte[] text, int offset, int length, int columns, boolean leaves) {
        if (maxLines == 0) {
            firstLine++;
        } else {
            codec.encodeWrapped(text, offset, length, columns, leaves, store);
            enforceLimits();
        }
    }

    /**
     * How many lines there are.
     *
     * @return 0 or more
     */
    public int size() {
        return absent.count() + store.lines();
    }

    /**
     * The number of the oldest line.
     *
     * @return a line number; {@link #endLine()} where there are no lines
     */
    public long firstLine() {
        return firstLine;
    }

    /**
     * The number behind the newest line: the next one pushed gets it.
     *
     * @return a line number
     */
    public long endLine() {
        return firstLine + size();
    }

    /**
     * Bytes that the lines take, their index counted.
     *
     * @return bytes
     */
    public long bytes() {
        fetch();
        return store.bytes();
    }

    /**
     * A line's flags.
     *
     * @param line its number, {@link #firstLine()} to {@link #endLine()} less one
     * @return as {@link Row#flags()}
     */
    public int flags(long line) {
        return LineCodec.flags(store.lastByte(index(line)));
    }

    /**
     * Tells whether a line goes on in the next one.
     *
     * @param line its number, {@link #firstLine()} to {@link #endLine()} less one
     * @return true if so
     */
    public boolean isWrapped(long line) {
        return (flags(line) & Row.WRAPPED) != 0;
    }

    /**
     * Copies a line into a row, which becomes longer where it is too short for what is in the line.
     *
     * <p>Clusters and links are interned into the tables given. A reader that is not the terminal itself gives tables of
     * its own, so that reading changes nothing.
     *
     * @param line its number, {@link #firstLine()} to {@link #endLine()} less one
     * @param into where to
     * @param intoGraphemes where the clusters of {@code into} are
     * @param intoLinks where the links of {@code into} are
     */
    public void read(long line, Row into, GraphemeTable intoGraphemes, LinkTable intoLinks) {
        int index = index(line);
        scratch = store.copy(index, scratch);
        codec.decode(scratch, 0, store.length(index), into, intoGraphemes, intoLinks);
    }

    /** Forgets all lines (ED 3); numbers go on. */
    public void clear() {
        firstLine = endLine();
        absent.forget();
        store.clear();
        hash.reset();
    }

    /** Where in the store a line is, which is fetched where it is absent. */
    private int index(long line) {
        if (line < firstLine || line >= endLine()) {
            throw new IndexOutOfBoundsException(
                    "line must be " + firstLine + " to " + (endLine() - 1) + ": line=" + line);
        }
        if (line - firstLine < absent.count()) {
            fetch();
        }
        return (int) (line - firstLine) - absent.count();
    }

    private void enforceLimits() {
        while (size() > maxLines || mostBytes() > maxBytes) {
            if (size() <= maxLines) {
                fetch();
            }
            if (size() > maxLines || store.bytes() > maxBytes) {
                dropOldest(1);
            }
        }
    }

    private void dropOldest(int lines) {
        firstLine += lines;
        store.dropOldest(lines - absent.drop(lines));
    }

    /** Has all lines be in the store. */
    private void fetch() {
        if (absent.count() > 0) {
            store = absent.fetch(firstLine, store);
        }
    }

    /** Adds lines to a store as they are packed. */
    void copyTo(LineStore target, long from, long to) {
        for (long line = from; line < to; line++) {
            int index = index(line);
            scratch = store.copy(index, scratch);
            target.append(scratch, 0, store.length(index));
        }
    }

    /** Takes the newest line back; there must be one. */
    void pop(Row into) {
        int columns = into.columns();
        read(endLine() - 1, into, graphemes, links);
        if (into.columns() != columns) {
            into.resize(columns);
        }
        store.dropNewest();
        hash.reset();
    }

    /** The hash of all lines by content, and of their numbers. */
    long hash() {
        fetch();
        return Hash64.mix(Hash64.mix(firstLine, size()), hash.of(store, firstLine));
    }

    /** Does a small part of what {@link TerminalState#hash} will have to do; makes a difference to nothing but time. */
    public void prepareHash() {
        if (absent.count() == 0) {
            hash.prepare(store, firstLine, HistoryHash.FEW);
        }
    }

    int maxLines() {
        return maxLines;
    }

    /** Begins to rewrap: gives away all lines and starts over with none. */
    LineStore beginRewrap() {
        fetch();
        LineStore old = store;
        store = new LineStore();
        hash.reset();
        return old;
    }

    CharWidth widths() {
        return widths;
    }

    LineCodec codec() {
        return codec;
    }

    /** Adds an encoded line. */
    void appendPacked(byte[] bytes, int length) {
        store.append(bytes, 0, length);
        enforceLimits();
    }

    /** The lines as they are packed, all of them. */
    LineStore lines() {
        fetch();
        return store;
    }

    /** Forgets all lines and begins with this number. */
    void restart(long line) {
        clear();
        firstLine = line;
    }

    /** The most bytes that the lines take, those that are absent counted as a snapshot said. */
    long mostBytes() {
        return absent.mostBytes() + store.bytes();
    }

    long maxBytes() {
        return maxBytes;
    }

    /** Has lines from now on that are fetched from a source when one is looked at; there must be none yet. */
    void leaveOut(int lines, long mostBytes, HistorySource source) {
        absent.leaveOut(lines, mostBytes, source);
    }
}
