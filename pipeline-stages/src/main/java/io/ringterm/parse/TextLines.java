package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextWord;

/**
 * Whole lines of text, each with CR LF at its end, and text that is known to be well formed.
 *
 * <pre>
 *  bytes    n a ï v e CR LF  y e s CR LF  z e ́ CR LF  ESC
 *  words    range, 5 cells   range, 3     range, 2, e, ́    ends the lines
 * </pre>
 *
 * <p>A line goes without controls, without malformed bytes, without a code point that takes no column at its beginning, and
 * without more than {@value #MAX_JOINED} of those one behind the other.
 */
public final class TextLines {
    /** The most code points without width behind one with. */
    public static final int MAX_JOINED = 7;

    private static final int CR = '\r';
    private static final int LF = '\n';
    private static final int DEL = 0x7f;
    private static final int NO_BREAK_SPACE = 0xa0;
    /** The first lead byte of characters of two bytes; less is a byte that goes on with one, or no longer negative. */
    private static final int LEAD_OF_TWO = (byte) 0xc0;

    private static final int LEAD_OF_THREE = (byte) 0xe0;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private TextLines() {}

    /**
     * Appends the words of each line, as in {@link io.ringterm.op.OpCode#PRINT_TEXT_LINES}.
     *
     * @param bytes array
     * @param offset where the ranges count from
     * @param from where a line begins
     * @param end where the bytes end
     * @param widths how wide characters are
     * @param words where to write
     * @param at index of the first word
     * @return index behind the last line in the upper 32 bits, index behind the last word in the lower ones
     */
    static long lines(byte[] bytes, int offset, int from, int end, CharWidth widths, int[] words, int at) {
        int line = at;
        int out = line + 2;
        int start = from;
        int cells = 0;
        int base = -1;
        int joined = 0;
        int index = from;
        while (index < end) {
            int code = bytes[index];
            if (code >= ' ' && code != DEL) {
                int next =
                        isPrintable(bytes, index + 1, end) ? ByteScan.printableEnd(bytes, index + 2, end) : index + 1;
                cells += next - index;
                index = next;
                base = next - 1;
                joined = 0;
            } else if (code < 0) {
                long run = code < LEAD_OF_THREE ? twos(bytes, index, end, widths) : threes(bytes, index, end, widths);
                int next = (int) (run >>> 32);
                if (next > index) {
                    cells += (int) run;
                    index = next;
                    base = next - (code < LEAD_OF_THREE ? 2 : 3);
                    joined = 0;
                    continue;
                }
                int decoded = Utf8.decode(bytes, index, end);
                if (decoded < NO_BREAK_SPACE) {
                    break;
                }
                int word = widths.textWord(decoded);
                int width = TextWord.width(word);
                if (width != 0) {
                    cells += width;
                    base = index;
                    joined = 0;
                } else if (base < 0 || joined == MAX_JOINED) {
                    break;
                } else {
                    if (joined++ == 0) {
                        words[out++] = word(bytes, base, end, widths);
                    }
                    words[out++] = word;
                }
                index += Utf8.length(decoded);
            } else if (code == CR && index + 1 < end && bytes[index + 1] == LF) {
                words[line] = OpBuffer.range(start - offset, index - start);
                words[line + 1] = cells << 16 | out - line - 2;
                index += 2;
                start = index;
                line = out;
                out += 2;
                cells = 0;
                base = -1;
                joined = 0;
            } else {
                break;
            }
        }
        return (long) start << 32 | line;
    }

    private static boolean isPrintable(byte[] bytes, int index, int end) {
        return index < end && bytes[index] >= ' ' && bytes[index] != DEL;
    }

    private static int word(byte[] bytes, int index, int end, CharWidth widths) {
        return widths.textWord(bytes[index] < 0 ? Utf8.decode(bytes, index, end) : bytes[index]);
    }

    /** Characters of two bytes that take columns: index of what follows them in the upper 32 bits, columns in the lower. */
    private static long twos(byte[] bytes, int from, int end, CharWidth widths) {
        int index = from;
        int cells = 0;
        while (index <= end - 2) {
            int lead = bytes[index];
            int code = (lead & 0x1f) << 6 | bytes[index + 1] & 0x3f;
            int width = widths.width(code);
            boolean whole = lead >= LEAD_OF_TWO && lead < LEAD_OF_THREE && bytes[index + 1] < LEAD_OF_TWO;
            if (!whole || code < NO_BREAK_SPACE || width == 0) {
                break;
            }
            cells += width;
            index += 2;
        }
        return (long) index << 32 | cells;
    }

    /** Characters of three bytes, as {@link #twos}. */
    private static long threes(byte[] bytes, int from, int end, CharWidth widths) {
        int index = from;
        int cells = 0;
        while (index <= end - Integer.BYTES) {
            int four = (int) INT.get(bytes, index);
            int code = (four & 0x0f) << 12 | (four & 0x3f00) >>> 2 | four >>> 16 & 0x3f;
            int width = widths.width(code);
            if ((four & 0xc0_c0f0) != 0x80_80e0 || code < 0x800 || (code & 0xf800) == 0xd800 || width == 0) {
                break;
            }
            cells += width;
            index += 3;
        }
        return (long) index << 32 | cells;
    }

    /**
     * Decodes well-formed text without controls, as far as there is room for the words.
     *
     * @param bytes array
     * @param from where to begin, on a character
     * @param end where the text ends
     * @param widths how wide characters are
     * @param words where a {@link TextWord} goes for each character, from the first on
     * @return index behind the last character decoded in the upper 32 bits, the number of words in the lower ones
     */
    public static long decode(byte[] bytes, int from, int end, CharWidth widths, int[] words) {
        int index = from;
        int count = 0;
        while (index < end && count < words.length) {
            int code = bytes[index];
            if (code < 0) {
                code = Utf8.decodeAny(bytes, index, end);
                index += Utf8.length(code);
            } else {
                index++;
            }
            words[count++] = widths.textWord(code);
        }
        return (long) index << 32 | count;
    }

    /**
     * The last character of well-formed text that takes a column.
     *
     * @param bytes array
     * @param from where the text begins, with such a character
     * @param end where it ends
     * @param widths how wide characters are
     * @return its {@link TextWord}
     */
    public static int last(byte[] bytes, int from, int end, CharWidth widths) {
        int to = end;
        while (true) {
            int index = to - 1;
            while (index > from && (bytes[index] & 0xc0) == 0x80) {
                index--;
            }
            int word = word(bytes, index, to, widths);
            if (TextWord.width(word) != 0 || index == from) {
                return word;
            }
            to = index;
        }
    }
}
