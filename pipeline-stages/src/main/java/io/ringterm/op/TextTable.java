package io.ringterm.op;

import java.util.Arrays;

/**
 * What the bytes of UTF-8 text say, each by itself and where that is not enough each two, so that text can be looked at
 * without waiting for the length of one character to find the next.
 *
 * <p>{@link #sums()} has eight entries for each byte, one for each place among eight bytes. Their sum says of all eight:
 *
 * <pre>
 *  31      20 19   16 15     8 7       0
 * +----------+-------+--------+---------+
 * | balance  | stops | leads  | events  |
 * +----------+-------+--------+---------+
 * </pre>
 *
 * <p>Events: which of them (bit 0 is the first) needs a closer look, because it is a control or begins what may be malformed
 * or may take other columns than a lead says. Leads: which of them begins a character that takes a column less than it has
 * bytes. Stops: how many are controls other than CR and LF. Balance: 2 to the power of its place for each place in which a
 * byte is to go on with a character, those behind the eight among them, less the same for each byte that does. So text has
 * the right bytes in the right places where the lower 8 bits are 0; what is left goes over to the next eight. The lowest bit
 * set is the first that is wrong.
 *
 * <p>{@link #pairs()} says of an event and the byte behind it:
 *
 * <pre>
 *   6      5    4    3      2     1       0
 * +------+----+----+------+-----+----------+
 * | kept | no |look| zero | may | narrower |   narrower: by how many columns than its bytes and the lead say
 * +------+----+----+------+-----+----------+   may: or by more
 * </pre>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class TextTable {
    /** Bytes that are summed up at once. */
    public static final int STRIDE = 8;
    /** Of a sum: the stops. */
    public static final int STOPS_MASK = 0xf_0000;

    /** Of two bytes: by how many columns their characters are narrower. */
    public static final int NARROWER_MASK = 3;
    /** Of two bytes that begin characters of four: some of these are narrower still. */
    public static final int MAY = 1 << 2;
    /** Of two bytes: their characters take no column. */
    public static final int ZERO = 1 << 3;
    /** Of two bytes: the whole character has to be looked up. */
    public static final int LOOK = 1 << 4;
    /** Of two bytes: there is no such character in text. */
    public static final int NO = 1 << 5;
    /** Of two bytes: what is said is not all that has to be known. */
    public static final int KEPT = 1 << 6;
    /** What is to be known of two bytes of which the first is CR or LF. */
    public static final int LINE_END = KEPT;

    /** Where two bytes, the first one lower, have their place in {@link #pairs()}. */
    public static final int PAIR_MASK = 0x3f7f;

    private static final int LEADS_SHIFT = STRIDE;
    private static final int STOP = 1 << 2 * STRIDE;
    private static final int BALANCE_SHIFT = 20;
    private static final int BYTES = 256;
    private static final int CONTINUATIONS = 64;
    private static final int CONTINUATION_BITS = 6;

    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int FIRST_OF_THREE = 0x800;
    private static final int FIRST_OF_FOUR = 0x1_0000;

    private final int[] sums = new int[STRIDE * BYTES];
    private final byte[] pairs = new byte[PAIR_MASK + 1];

    TextTable(CharWidth widths) {
        Arrays.fill(pairs, (byte) (KEPT | NO));
        for (int second = 0; second < CONTINUATIONS; second++) {
            pairs[pair('\r', second)] = LINE_END;
            pairs[pair('\n', second)] = LINE_END;
        }
        for (int code = 0; code < BYTES; code++) {
            boolean lead = code >= 0xc2 && code < 0xf5 && fill(code, widths);
            boolean control = code < ' ' || code == 0x7f;
            boolean stop = control && code != '\r' && code != '\n';
            boolean event = control || code >= 0xc0 && isLookedAt(code);
            for (int place = 0; place < STRIDE; place++) {
                sums[place * BYTES + code] = balance(code) << BALANCE_SHIFT + place
                        | (stop ? STOP : 0)
                        | (lead ? 1 << LEADS_SHIFT + place : 0)
                        | (event ? 1 << place : 0);
            }
        }
    }

    /** Returns true if all characters with this first byte take fewer columns than bytes. */
    private boolean fill(int code, CharWidth widths) {
        int length = code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
        int[] found = new int[CONTINUATIONS];
        int most = 0;
        for (int second = 0; second < CONTINUATIONS; second++) {
            int bits = CONTINUATION_BITS * (length - 2);
            int first = (code & 0xff >> length + 1) << CONTINUATION_BITS + bits | second << bits;
            found[second] = isText(first, length) ? widths.widthsOf(first, first + (1 << bits)) : -1;
            most = Math.max(most, found[second] >> 2);
        }
        boolean lead = most < length;
        for (int second = 0; second < CONTINUATIONS; second++) {
            if (found[second] >= 0) {
                pairs[pair(code, second)] = (byte) pairOf(found[second], length, lead ? length - 1 : length);
            }
        }
        return lead;
    }

    private static boolean isText(int first, int length) {
        return switch (length) {
            case 2 -> first >= NO_BREAK_SPACE;
            case 3 -> first >= FIRST_OF_THREE && (first < Character.MIN_SURROGATE || first > Character.MAX_SURROGATE);
            default -> first >= FIRST_OF_FOUR && first <= Character.MAX_CODE_POINT;
        };
    }

    private static int pairOf(int widths, int length, int said) {
        int least = widths & 3;
        int most = widths >> 2;
        if (most == 0) {
            return KEPT | ZERO | said;
        }
        if (least == 0 || least < most && length < 4) {
            return KEPT | LOOK;
        }
        return said - most | (least == most ? 0 : MAY);
    }

    private boolean isLookedAt(int lead) {
        boolean looked = false;
        for (int second = 0; second < CONTINUATIONS; second++) {
            looked |= pairs[pair(lead, second)] != 0;
        }
        return looked;
    }

    private static int balance(int code) {
        if (code < 0x80) {
            return 0;
        } else if (code < 0xc0) {
            return -1;
        }
        return code < 0xe0 ? 0b10 : code < 0xf0 ? 0b110 : 0b1110;
    }

    private static int pair(int first, int second) {
        return second << Byte.SIZE | first & 0x7f;
    }

    /**
     * The entries to sum up.
     *
     * @return the array, by place and byte; nobody may change it
     */
    public int[] sums() {
        return sums;
    }

    /**
     * The sum of eight entries.
     *
     * @param sums {@link #sums()}
     * @param bytes array
     * @param at index of the first of eight bytes
     * @return the sum
     */
    public static int sum(int[] sums, byte[] bytes, int at) {
        return sums[bytes[at] & 0xff]
                + sums[BYTES + (bytes[at + 1] & 0xff)]
                + sums[2 * BYTES + (bytes[at + 2] & 0xff)]
                + sums[3 * BYTES + (bytes[at + 3] & 0xff)]
                + sums[4 * BYTES + (bytes[at + 4] & 0xff)]
                + sums[5 * BYTES + (bytes[at + 5] & 0xff)]
                + sums[6 * BYTES + (bytes[at + 6] & 0xff)]
                + sums[7 * BYTES + (bytes[at + 7] & 0xff)];
    }

    /**
     * The balance of a sum.
     *
     * @param sum of eight entries, or of one in the first place
     * @return the balance, to which belongs what is left of the one before
     */
    public static int balanceOf(int sum) {
        return sum >> BALANCE_SHIFT;
    }

    /**
     * What two bytes say.
     *
     * @return the array, by {@link #PAIR_MASK}; nobody may change it
     */
    public byte[] pairs() {
        return pairs;
    }
}
