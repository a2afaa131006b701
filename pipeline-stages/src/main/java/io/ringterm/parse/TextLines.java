package io.ringterm.parse;

import io.ringterm.op.CharWidth;
import io.ringterm.op.TextWord;

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
            int index = Utf8.before(bytes, from, to);
            int word = word(bytes, index, to, widths);
            if (TextWord.width(word) != 0 || index == from) {
                return word;
            }
            to = index;
        }
    }
}
