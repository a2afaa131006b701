package io.ringterm.apply;

import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Charsets;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.Pen;
import io.ringterm.grid.PrintState;
import io.ringterm.grid.Row;
import io.ringterm.grid.Screen;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextWord;
import io.ringterm.parse.GraphemeBreak;
import io.ringterm.parse.TextLines;

/**
 * Printing (DEC VT510 manual, DECAWM and IRM; ECMA-48 REP; Unicode Standard Annex #29 under mode 2027).
 *
 * <p>Wrapping is xterm's: what fills the last column leaves the cursor on it and a wrap pending, which the next character
 * carries out and any movement takes back.
 */
final class PrintOps {
    private final TerminalState state;
    private final Cursor cursor;
    private final Pen pen;
    private final Charsets charsets;
    private final ModeSet modes;
    private final PrintState print;
    private final Bounds bounds;
    private final Canvas canvas;
    private final ScrollOps scroll;
    private final Clusters clusters;
    private final byte[] repeated = new byte[Limits.MAX_COLUMNS];
    /** Longer when REP first needs it. */
    private int[] words = {};
    /** Runs of ASCII that leave the cursor no further than here go into the row as they are; -1 where none do. */
    private int plainEnd;

    private Screen screen;

    PrintOps(TerminalState state, Bounds bounds, Canvas canvas, ScrollOps scroll, Clusters clusters) {
        this.state = state;
        this.bounds = bounds;
        this.canvas = canvas;
        this.scroll = scroll;
        this.clusters = clusters;
        cursor = state.cursor();
        pen = state.pen();
        charsets = state.charsets();
        modes = state.modes();
        print = state.print();
    }

    /** Looks at what decides how text is printed: to be called after anything that may have changed it. */
    void look() {
        bounds.look();
        screen = canvas.screen();
        boolean plain =
                modes.printsPlainly() && charsets.isPlain() && state.margins().isFullWidth() && !screen.mayHaveDouble();
        plainEnd = plain ? state.columns() : -1;
    }

    /** A run of printable ASCII, where nothing is in its way; false, and nothing done, where something is. */
    boolean direct(byte[] bytes, int offset, int length) {
        int column = cursor.column();
        int end = column + length;
        if (end > plainEnd || cursor.pendingWrap()) {
            return false;
        }
        screen.putAscii(cursor.row(), column, bytes, offset, length, pen);
        if (end < plainEnd) {
            cursor.printedTo(end);
        } else {
            cursor.printedToLast(end - 1);
        }
        print.last(TextWord.of(bytes[offset + length - 1], 1, GraphemeBreak.OTHER));
        return true;
    }

    /** A run of printable ASCII. */
    void ascii(byte[] bytes, int offset, int length) {
        if (!direct(bytes, offset, length)) {
            general(bytes, offset, length);
        }
    }

    /** A run of printable ASCII, where something is in its way. */
    void general(byte[] bytes, int offset, int length) {
        int from = offset;
        int end = offset + length;
        if (charsets.single() != 0 || modes.is(Mode.GRAPHEMES)) {
            mapped(bytes[from++], GraphemeBreak.OTHER);
        }
        if (charsets.isPlain()) {
            plain(bytes, from, end);
        } else {
            while (from < end) {
                mapped(bytes[from++], GraphemeBreak.OTHER);
            }
        }
    }

    /**
     * A line of text without a style, from the first column of a blank row that has room for it, and whose clusters have been
     * made; nothing is in the way of printing.
     */
    void line(byte[] bytes, int from, int end, int cells) {
        CharWidth widths = state.widths();
        canvas.screen().putText(cursor.row(), bytes, from, end, cells, widths, state.graphemes());
        advance(cells, state.columns() - 1);
        print.last(TextLines.last(bytes, from, end, widths));
    }

    /** Code points, each with what the parser knows of it. */
    void text(int[] words, int from, int end) {
        boolean plain = modes.printsPlainly() && charsets.isPlain() && decodesUtf8();
        int next = from;
        while (next < end) {
            if (plain && TextWord.width(words[next]) != 0) {
                next = run(words, next, end);
            }
            if (next < end) {
                character(words[next++]);
            }
        }
    }

    /** As much as goes into a row at once; returns the index of the next word. */
    private int run(int[] words, int from, int end) {
        if (cursor.pendingWrap()) {
            wrap();
        }
        int last = bounds.lastColumn();
        int column = Math.min(cursor.column(), last);
        long done = canvas.screen().putText(cursor.row(), column, last, words, from, end, pen);
        int next = (int) (done >>> 32);
        if (next > from) {
            advance((int) done, last);
            print.last(words[next - 1]);
        }
        return next;
    }

    private void character(int word) {
        int codePoint = TextWord.codePoint(word);
        if (codePoint < 0x80) {
            mapped(codePoint, TextWord.breakClass(word));
        } else {
            print(fromRight(codePoint), TextWord.width(word), TextWord.breakClass(word));
        }
    }

    /** REP: the last character again, no more often than the screen has cells. */
    void rep(OpBuffer ops, int at) {
        int word = print.last();
        int count = Math.min(ops.countParam(at, 0), state.columns() * state.rows());
        if (word == 0) {
            return;
        }
        int codePoint = TextWord.codePoint(word);
        if (codePoint < 0x7f && !modes.is(Mode.GRAPHEMES)) {
            repeatAscii((byte) codePoint, count);
        } else {
            int done = 0;
            while (done < count && (done == 0 || joins(word))) {
                print(codePoint, TextWord.width(word), TextWord.breakClass(word));
                done++;
            }
            repeat(word, count - done);
        }
    }

    /** Under mode 2027 some characters join those before them, even their like. */
    private boolean joins(int word) {
        int breakClass = TextWord.breakClass(word);
        return modes.is(Mode.GRAPHEMES)
                && breakClass != GraphemeBreak.OTHER
                && breakClass != GraphemeBreak.PICTOGRAPHIC;
    }

    /** The same character again and again, a row at a time. */
    private void repeat(int word, int count) {
        int width = TextWord.width(word);
        int left = count;
        while (left > 0) {
            place(TextWord.codePoint(word), width);
            left--;
            int last = bounds.lastColumn();
            int column = cursor.column();
            if (cursor.pendingWrap() || column + width - 1 > last) {
                // Without autowrap the rest goes where this one went, or nowhere.
                left = modes.is(Mode.DECAWM) ? left : 0;
                continue;
            }
            int run = Math.min(left, (last - column + 1) / width);
            if (modes.is(Mode.IRM)) {
                run = Math.min(run, alike(column, width));
                insert(column, last, run * width);
            }
            canvas.screen().putText(cursor.row(), column, last, repeatedWords(word, run), 0, run, pen);
            advance(column + run * width, last);
            left -= run;
        }
    }

    private int[] repeatedWords(int word, int count) {
        if (words.length < count) {
            words = new int[Limits.MAX_COLUMNS];
        }
        Arrays.fill(words, 0, count, word);
        return words;
    }

    /** Carries out a pending wrap. */
    void wrap() {
        canvas.screen().flag(cursor.row(), Row.WRAPPED, true);
        scroll.ind();
        cursor.column(state.margins().left());
    }

    private void repeatAscii(byte character, int count) {
        Arrays.fill(repeated, 0, Math.min(count, repeated.length), character);
        for (int left = count; left > 0; left -= repeated.length) {
            plain(repeated, 0, Math.min(left, repeated.length));
        }
    }

    /** The hot path: whole pieces of the run, a row at a time. */
    private void plain(byte[] bytes, int offset, int end) {
        int at = offset;
        while (at < end) {
            if (cursor.pendingWrap() && modes.is(Mode.DECAWM)) {
                wrap();
            }
            int last = bounds.lastColumn();
            int column = Math.min(cursor.column(), last);
            int length = Math.min(last - column + 1, end - at);
            if (modes.is(Mode.IRM)) {
                length = Math.min(length, alike(column, 1));
                insert(column, last, length);
            }
            canvas.screen().putAscii(cursor.row(), column, bytes, at, length, pen);
            at += length;
            advance(column + length, last);
            if (at < end && cursor.pendingWrap() && !modes.is(Mode.DECAWM)) {
                at = end - 1;
            }
        }
        if (end > offset) {
            print.last(TextWord.of(bytes[end - 1], 1, GraphemeBreak.OTHER));
        }
    }

    /** IRM: outside the left and right margins nothing moves, as in xterm. */
    private void insert(int column, int last, int count) {
        if (bounds.insideColumns()) {
            canvas.insert(cursor.row(), column, last + 1, count);
        }
    }

    /** How many characters from a column on either all insert or all do not: those that begin before the left margin do not. */
    private int alike(int column, int width) {
        int before = state.margins().left() - column;
        return before > 0 ? (before + width - 1) / width : Limits.MAX_COLUMNS;
    }

    private void advance(int column, int last) {
        if (column > last) {
            cursor.column(last);
            cursor.pendingWrap(true);
        } else {
            cursor.column(column);
        }
        cursor.printed();
    }

    /** A character of the set that is in use on the left. */
    private void mapped(int code, int breakClass) {
        int single = charsets.single();
        char[] table = table(single == 0 ? charsets.left() : single);
        charsets.single(0);
        print(table == null ? code : table[code - 0x20], 1, breakClass);
    }

    /** DEL: the last character of a set of 96, no character of one of 94 (ECMA-35, 6.2). */
    void del() {
        int single = charsets.single();
        if (meant(single == 0 ? charsets.left() : single) >>> 24 == '-') {
            mapped(0x7f, GraphemeBreak.OTHER);
        }
    }

    /** Whether a code point is what the program meant; otherwise it is a byte of the set on the right. */
    boolean decodesUtf8() {
        return state.settings().get(Setting.UTF8) == 1 && !modes.is(Mode.DECNRCM);
    }

    /** A character of the set that is in use on the right: not in UTF-8, where the code says all. */
    private int fromRight(int codePoint) {
        int single = charsets.single();
        charsets.single(0);
        if (decodesUtf8() || codePoint < 0xa0 || codePoint > 0xff) {
            return codePoint;
        }
        char[] table = table(single == 0 ? charsets.right() : single);
        return table == null ? codePoint : table[codePoint - 0xa0];
    }

    private char[] table(int index) {
        return CharsetTables.of(meant(index), modes.is(Mode.DECNRCM));
    }

    private int meant(int index) {
        int set = charsets.designated(index);
        return set == CharsetTables.USER_PREFERRED ? state.settings().get(Setting.SUPPLEMENTAL_SET) : set;
    }

    private void print(int codePoint, int width, int breakClass) {
        if (modes.is(Mode.GRAPHEMES) ? clusters.join(codePoint, width, breakClass) : width == 0) {
            if (width == 0 && !modes.is(Mode.GRAPHEMES)) {
                clusters.combine(codePoint);
            }
            return;
        }
        place(codePoint, Math.max(1, width));
        print.last(TextWord.of(codePoint, Math.max(1, width), breakClass));
    }

    private void place(int codePoint, int width) {
        if (cursor.pendingWrap() && modes.is(Mode.DECAWM)) {
            wrap();
        }
        int last = bounds.lastColumn();
        if (width == 2 && Math.min(cursor.column(), last) == last) {
            if (!modes.is(Mode.DECAWM) || !wrapBeforeWide(last)) {
                return;
            }
            last = bounds.lastColumn();
        }
        int row = cursor.row();
        int column = Math.min(cursor.column(), last);
        if (modes.is(Mode.IRM)) {
            insert(column, last, width);
        }
        int glyph = codePoint | pen.glyphBits();
        if (width == 2) {
            canvas.screen().putWide(row, column, glyph, pen.style(), pen.extras());
        } else {
            canvas.screen().put(row, column, glyph, pen.style(), pen.extras());
        }
        advance(column + width, last);
    }

    /**
     * A wide character does not fit the last column: it goes to the next row, if that has room for it. What the last
     * column shows stays, as in xterm; only if that is nothing is it no part of the line.
     */
    private boolean wrapBeforeWide(int last) {
        int glyph = canvas.row(cursor.row()).glyph(last);
        boolean blank = (glyph & (CellLayout.CODE_MASK | CellLayout.CLUSTER | CellLayout.WIDTH_MASK)) == 0;
        if (blank && last == state.columns() - 1) {
            canvas.screen().reglyph(cursor.row(), last, glyph | CellLayout.LEADING_SPACER);
        }
        wrap();
        return cursor.column() < bounds.lastColumn();
    }
}
