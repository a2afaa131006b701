package io.ringterm.op;

/**
 * What there is to know of a line of {@link OpCode#PRINT_TEXT_LINES}.
 *
 * <pre>
 *  31              16    15     14                   0
 * +------------------+---------+----------------------+
 * | columns          | at most | clusters             |
 * +------------------+---------+----------------------+
 * </pre>
 *
 * <p>Columns: how many its text takes. At most: or fewer, as some characters that count for 2 may take 1. Clusters: how many
 * words follow.
 */
public final class TextLineWord {
    private static final int AT_MOST = 1 << 15;

    private TextLineWord() {}

    /**
     * Makes a word.
     *
     * @param columns 0 to 65,535
     * @param atMost whether it may take fewer
     * @param clusters 0 to 32,767
     * @return the word
     */
    public static int of(int columns, boolean atMost, int clusters) {
        return columns << 16 | (atMost ? AT_MOST : 0) | clusters;
    }

    /**
     * How many columns it takes, or at most takes.
     *
     * @param word a word
     * @return 0 to 65,535
     */
    public static int columns(int word) {
        return word >>> 16;
    }

    /**
     * Tells whether it may take fewer columns, down to half as many.
     *
     * @param word a word
     * @return true if so
     */
    public static boolean isAtMost(int word) {
        return (word & AT_MOST) != 0;
    }

    /**
     * How many words follow.
     *
     * @param word a word
     * @return 0 to 32,767
     */
    public static int clusters(int word) {
        return word & AT_MOST - 1;
    }
}
