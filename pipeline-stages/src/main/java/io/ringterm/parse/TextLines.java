package io.ringterm.parse;

import io.ringterm.op.CharWidth;
import io.ringterm.op.TextTable;
import io.ringterm.op.TextWord;
import io.ringterm.op.Utf8Text;

/** Text that is known to be well formed, as {@link TextLineScan} has found it. */
public final class TextLines {
    /** The most code points without width behind one with. */
    public static final int MAX_JOINED = 7;

    /** CR LF. */
    static final int LINE_END = 2;

    private TextLines() {}

    private static int word(byte[] bytes, int index, int end, CharWidth widths) {
        return widths.textWord(bytes[index] < 0 ? Utf8.decode(bytes, index, end) : bytes[index]);
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
     * How many columns text takes of which it is known how many it takes at most.
     *
     * @param bytes array that holds it, well formed, without controls, with CR LF behind it
     * @param from where it begins
     * @param end where it ends
     * @param most how many columns it takes at most, as {@link TextLineScan} says
     * @param widths how wide characters are
     * @return columns
     */
    public static int columns(byte[] bytes, int from, int end, int most, CharWidth widths) {
        byte[] pairs = widths.textTable().pairs();
        int columns = most;
        int at = Utf8.fourFrom(bytes, from, end);
        while (at < end) {
            if ((pairs[(bytes[at + 1] << Byte.SIZE | bytes[at] & 0xff) & TextTable.PAIR_MASK] & TextTable.MAY) != 0) {
                columns -= 2 - widths.width(Utf8Text.codePoint(bytes, at, 4));
            }
            at = Utf8.fourFrom(bytes, at + 4, end);
        }
        return columns;
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
            int index = Utf8.before(bytes, to);
            int word = word(bytes, index, to, widths);
            if (TextWord.width(word) != 0 || index == from) {
                return word;
            }
            to = index;
        }
    }
}
