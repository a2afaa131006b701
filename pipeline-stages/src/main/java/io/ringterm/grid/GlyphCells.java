package io.ringterm.grid;

import java.util.Arrays;

import io.ringterm.op.CharWidth;
import io.ringterm.op.TextWord;
import io.ringterm.op.Utf8Text;

/**
 * The glyphs of a row: a byte a cell for as long as all of them are ASCII, an int a cell from the first other one on.
 *
 * <pre>
 *  narrow   bytes  | H | i | 0 | ! | junk ..        0: nothing printed
 *  else     ints   | H | i | 0 | é | junk ..
 *                                  ▲ end             nothing printed from here on
 *  text     UTF-8| H i 0 é |                         a whole line printed at once: ints are made when somebody looks
 * </pre>
 *
 * <p>What is behind the end is never read, so that clearing a row sets one number. Which form a row has shows nowhere but
 * in its speed; both arrays stay for the next use. {@link Row} keeps wide pairs whole, and ranges within the row. Not
 * safe for use by several threads at once.
 */
final class GlyphCells {
    private byte[] bytes;
    /** Null while the row never needed it. */
    private int[] ints;

    private boolean narrow = true;
    private int end;
    /** False positives allowed: every cell before the end was printed to where this is false. */
    private boolean gaps;
    /** False positives allowed: no cell is half of a wide pair where this is false. */
    private boolean mayHaveWide;
    /** What was printed into the cells, while they are as that has left them; longer than it is. */
    private byte[] text = {};

    private int textLength;
    /** The ints have yet to be made of the text, with these. */
    private boolean unread;

    private CharWidth textWidths;
    private GraphemeTable textGraphemes;

    GlyphCells(int columns) {
        bytes = new byte[columns];
    }

    int get(int column) {
        return column >= end ? CellLayout.EMPTY : narrow ? bytes[column] : wide(column);
    }

    private int wide(int column) {
        settle();
        return ints[column];
    }

    /** False where no cell is half of a wide pair. */
    boolean mayHaveWide() {
        return mayHaveWide;
    }

    /** Tells whether a cell and the one before it are a wide pair; a column behind the last cell is in none. */
    boolean isPairAt(int column) {
        return mayHaveWide && column > 0 && (get(column) & CellLayout.WIDTH_MASK) == CellLayout.SPACER;
    }

    /** Behind the last cell that was printed to. */
    int end() {
        while (gaps && end > 0 && (narrow ? bytes[end - 1] : ints[end - 1]) == CellLayout.EMPTY) {
            end--;
        }
        return end;
    }

    /** The bytes of the cells before the end where each of them holds printed ASCII and no more, else null. */
    byte[] ascii() {
        if (textLength > 0 || !narrow && !isAscii() || gaps && hasEmpty()) {
            return null;
        }
        return bytes;
    }

    /** Takes text that fills so many cells of a row that is blank; they are made when somebody looks. */
    void putText(byte[] source, int from, int to, int cells, CharWidth widths, GraphemeTable graphemes) {
        clear();
        int length = to - from;
        if (text.length < length + Utf8Text.SPARE) {
            text = new byte[(length + Utf8Text.SPARE | 63) + 1];
        }
        System.arraycopy(source, from, text, 0, length);
        textLength = length;
        textWidths = widths;
        textGraphemes = graphemes;
        unread = true;
        narrow = false;
        mayHaveWide = true;
        end = cells;
    }

    /** Before the cells are looked at. */
    private void settle() {
        if (unread) {
            unread = false;
            if (ints == null) {
                ints = new int[bytes.length];
            }
            TextCells.put(text, 0, textLength, ints, textWidths, textGraphemes);
        }
    }

    /** Before the cells are changed. */
    private void change() {
        settle();
        textLength = 0;
    }

    /** How long the text is that these cells are all of; 0 where that is not known. */
    int textLength() {
        return textLength;
    }

    byte[] text() {
        return text;
    }

    /** Goes back to bytes where what made the cells ints has been overwritten. */
    private boolean isAscii() {
        for (int i = 0; i < end; i++) {
            if (ints[i] >>> 7 != 0) {
                return false;
            }
            bytes[i] = (byte) ints[i];
        }
        narrow = true;
        return true;
    }

    private boolean hasEmpty() {
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        gaps = false;
        return false;
    }

    void put(int column, int glyph) {
        change();
        if (glyph >>> 7 != 0) {
            if (narrow) {
                widen();
            }
            mayHaveWide |= (glyph & CellLayout.WIDTH_MASK) != 0;
        }
        reach(column, column + 1);
        if (narrow) {
            bytes[column] = (byte) glyph;
        } else {
            ints[column] = glyph;
        }
        gaps |= glyph == CellLayout.EMPTY;
    }

    /** Leaves of a cell what an erased one would have. */
    void blank(int column) {
        put(column, get(column) & ~(CellLayout.CODE_MASK | CellLayout.CLUSTER | CellLayout.WIDTH_MASK));
    }

    /** Writes printable ASCII, with the same further bits in each glyph. */
    void putAscii(int column, byte[] source, int offset, int length, int bits) {
        change();
        if (narrow && bits != 0) {
            widen();
        }
        reach(column, column + length);
        if (!narrow) {
            for (int i = 0; i < length; i++) {
                ints[column + i] = source[offset + i] | bits;
            }
        } else {
            ShortRuns.copy(source, offset, bytes, column, length);
        }
    }

    /** Writes characters as {@link Row#putText(int, int, int[], int, int, int, long, long)} does, and returns the same. */
    long putWords(int column, int last, int[] words, int from, int to, int bits) {
        change();
        if (narrow) {
            widen();
        }
        int[] target = ints;
        int at = column;
        int next = from;
        while (next < to) {
            int word = words[next];
            int width = TextWord.width(word);
            if (width == 0 || at + width - 1 > last) {
                break;
            }
            int glyph = TextWord.codePoint(word) | bits;
            if (width == 1) {
                target[at++] = glyph;
            } else {
                target[at] = glyph | CellLayout.WIDE;
                target[at + 1] = bits | CellLayout.SPACER;
                at += 2;
                mayHaveWide = true;
            }
            next++;
        }
        reach(column, at);
        return (long) next << 32 | at;
    }

    /** The ints of the cells before the end, for reading; null where the cells are bytes. */
    int[] ints() {
        settle();
        return narrow ? null : ints;
    }

    void fill(int from, int to, int glyph) {
        change();
        if (glyph == CellLayout.EMPTY) {
            erase(from, to);
            return;
        }
        if (narrow && glyph >>> 7 != 0) {
            widen();
        }
        reach(from, to);
        set(from, to, glyph);
        mayHaveWide &= from > 0 || to < bytes.length;
    }

    private void erase(int from, int to) {
        if (to >= end) {
            end = Math.min(end, from);
        } else {
            set(from, to, CellLayout.EMPTY);
            gaps |= from < to;
        }
        if (end == 0) {
            clear();
        }
    }

    void clear() {
        unread = false;
        textLength = 0;
        end = 0;
        narrow = true;
        gaps = false;
        mayHaveWide = false;
    }

    /** Copies cells of a row, this one or another; the ranges may overlap. */
    void copy(GlyphCells source, int from, int to, int column) {
        source.settle();
        change();
        int length = Math.min(to, source.end) - from;
        if (length > 0) {
            boolean holes = source.gaps;
            if (narrow && !source.narrow) {
                widen();
            }
            reach(column, column + length);
            if (narrow) {
                System.arraycopy(source.bytes, from, bytes, column, length);
            } else if (source.narrow) {
                for (int i = 0; i < length; i++) {
                    ints[column + i] = source.bytes[from + i];
                }
            } else {
                System.arraycopy(source.ints, from, ints, column, length);
            }
            gaps |= holes;
            mayHaveWide |= source.mayHaveWide;
        }
        erase(column + Math.max(0, length), column + to - from);
    }

    void resize(int columns) {
        change();
        end = Math.min(end, columns);
        bytes = Arrays.copyOf(bytes, columns);
        ints = narrow ? null : Arrays.copyOf(ints, columns);
    }

    /** Makes a range one that is before the end; its cells are the caller's to write. */
    private void reach(int from, int to) {
        if (to > end) {
            if (from > end) {
                set(end, from, CellLayout.EMPTY);
                gaps = true;
            }
            end = to;
        }
    }

    private void set(int from, int to, int glyph) {
        if (narrow) {
            Arrays.fill(bytes, from, to, (byte) glyph);
        } else {
            Arrays.fill(ints, from, to, glyph);
        }
    }

    private void widen() {
        if (ints == null) {
            ints = new int[bytes.length];
        }
        for (int i = 0; i < end; i++) {
            ints[i] = bytes[i];
        }
        narrow = false;
    }
}
