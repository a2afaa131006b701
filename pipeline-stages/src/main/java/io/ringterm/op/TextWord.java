package io.ringterm.op;

/**
 * One code point of {@link OpCode#PRINT_TEXT}, with what the parser looked up for it.
 *
 * <pre>
 *  31     28 27      23 22   21 20                  0
 * +---------+----------+-------+---------------------+
 * |    0    | break    | width | code point          |
 * +---------+----------+-------+---------------------+
 * </pre>
 *
 * <p>Width: 0 to 2 columns. Break: a class of grapheme cluster breaking, numbered by {@code GraphemeBreak} in package
 * {@code io.ringterm.parse}.
 */
public final class TextWord {
    private TextWord() {}

    /**
     * Makes a word.
     *
     * @param codePoint 0 to 0x10FFFF
     * @param width 0 to 2
     * @param breakClass 0 to 31
     * @return the word
     */
    public static int of(int codePoint, int width, int breakClass) {
        return breakClass << 23 | width << 21 | codePoint;
    }

    /**
     * The code point.
     *
     * @param word a word
     * @return 0 to 0x10FFFF
     */
    public static int codePoint(int word) {
        return word & 0x1f_ffff;
    }

    /**
     * How many columns the code point takes by itself.
     *
     * @param word a word
     * @return 0 to 2
     */
    public static int width(int word) {
        return word >>> 21 & 3;
    }

    /**
     * The code point's class of grapheme cluster breaking.
     *
     * @param word a word
     * @return 0 to 31
     */
    public static int breakClass(int word) {
        return word >>> 23 & 31;
    }
}
