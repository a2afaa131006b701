package io.ringterm.grid;

import java.util.Arrays;

/**
 * Which character sets are designated to G0 to G3 and which of them are in use (ISO 2022, DEC VT510 manual).
 *
 * <p>A set is named as SCS names it, with {@code OpCode.function(kind, second intermediate or 0, final)} where kind is
 * {@code '('} for sets of 94 characters and {@code '-'} for sets of 96: what is in a set is the applier's knowledge.
 */
public final class Charsets {
    /** US ASCII as a set of 94 characters. */
    public static final int ASCII = '(' << 24 | 'B';

    private final int[] sets = new int[4];
    private int left;
    private int right;
    private int single;

    /** ASCII everywhere, G0 on the left, G2 on the right as in xterm. */
    public Charsets() {
        reset();
    }

    /** ASCII everywhere, G0 on the left, G2 on the right. */
    public final void reset() {
        Arrays.fill(sets, ASCII);
        left = 0;
        right = 2;
        single = 0;
    }

    /**
     * The set that is designated to one of G0 to G3.
     *
     * @param index 0 to 3
     * @return the set's name
     */
    public int designated(int index) {
        return sets[index];
    }

    /**
     * Designates a set (SCS).
     *
     * @param index 0 to 3
     * @param set the set's name
     */
    public void designate(int index, int set) {
        sets[index] = set;
    }

    /**
     * Which of G0 to G3 is in use for 0x20 to 0x7F.
     *
     * @return 0 to 3
     */
    public int left() {
        return left;
    }

    /**
     * Changes GL (LS0 to LS3).
     *
     * @param index 0 to 3
     */
    public void left(int index) {
        left = index;
    }

    /**
     * Which of G0 to G3 is in use for 0xA0 to 0xFF.
     *
     * @return 0 to 3
     */
    public int right() {
        return right;
    }

    /**
     * Changes GR (LS1R to LS3R).
     *
     * @param index 1 to 3
     */
    public void right(int index) {
        right = index;
    }

    /**
     * Which set the next character only is taken from.
     *
     * @return 2 or 3, or 0 for none
     */
    public int single() {
        return single;
    }

    /**
     * Takes the next character only from another set (SS2, SS3).
     *
     * @param index 2 or 3, or 0 for none
     */
    public void single(int index) {
        single = index;
    }

    /**
     * Tells whether printable ASCII shows as itself: the case for which there is a fast path.
     *
     * @return true if so
     */
    public boolean isPlain() {
        return sets[left] == ASCII && single == 0;
    }

    /**
     * Takes over another object's sets.
     *
     * @param other the other
     */
    public void copy(Charsets other) {
        System.arraycopy(other.sets, 0, sets, 0, sets.length);
        left = other.left;
        right = other.right;
        single = other.single;
    }

    void write(StateWriter out) {
        for (int set : sets) {
            out.int32(set);
        }
        out.int8(left);
        out.int8(right);
        out.int8(single);
    }

    void read(StateReader in) {
        for (int i = 0; i < sets.length; i++) {
            sets[i] = in.int32("charset");
        }
        left = in.int8("GL", 0, 3);
        right = in.int8("GR", 0, 3);
        single = in.int8("single shift", 0, 3);
    }
}
