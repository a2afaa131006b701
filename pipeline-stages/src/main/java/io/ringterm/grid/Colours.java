package io.ringterm.grid;

import java.util.Arrays;

/**
 * Colours that the program changed: palette (OSC 4), special colours (OSC 5) and dynamic colours (OSC 10 to 19). What
 * was not changed is the host's choice. Not safe for use by several threads at once.
 *
 * <pre>
 *  0 .. 255 palette | 256 .. 260 bold, underline, blink, inverse, italic | 261 .. 270 OSC 10 .. 19
 * </pre>
 */
public final class Colours {
    /** What a colour is that was not changed. */
    public static final int UNCHANGED = -1;
    /** Entries of the palette. */
    public static final int PALETTE_SIZE = 256;
    /** Index of the first special colour. */
    public static final int SPECIAL = PALETTE_SIZE;
    /** Index of the colour of OSC 10, the foreground; OSC 11 is the next, and so on. */
    public static final int DYNAMIC = 261;
    /** How many colours there are. */
    public static final int COUNT = 271;

    /** Null while nothing was ever changed. */
    private int[] values;

    /** Nothing changed. */
    public Colours() {}

    /**
     * A colour.
     *
     * @param index 0 to {@link #COUNT} less one
     * @return 0xRRGGBB, or {@link #UNCHANGED}
     */
    public int get(int index) {
        return values == null ? UNCHANGED : values[index];
    }

    /**
     * Changes a colour.
     *
     * @param index 0 to {@link #COUNT} less one
     * @param colour 0xRRGGBB, or {@link #UNCHANGED} to give it back
     */
    public void set(int index, int colour) {
        if (values == null) {
            values = new int[COUNT];
            reset();
        }
        values[index] = colour;
    }

    /**
     * Gives back a range of colours (OSC 104, 105).
     *
     * @param from first index
     * @param to behind the last index
     */
    public void reset(int from, int to) {
        if (values != null) {
            Arrays.fill(values, from, to, UNCHANGED);
        }
    }

    /**
     * Takes over another object's colours.
     *
     * @param other the other
     */
    public void copy(Colours other) {
        values = other.values == null ? null : other.values.clone();
    }

    /** Gives back all colours. */
    public void reset() {
        reset(0, COUNT);
    }

    void write(StateWriter out) {
        int changed = 0;
        for (int i = 0; i < COUNT; i++) {
            changed += get(i) == UNCHANGED ? 0 : 1;
        }
        out.varint(changed);
        for (int i = 0; i < COUNT; i++) {
            if (get(i) != UNCHANGED) {
                out.varint(i);
                out.int32(get(i));
            }
        }
    }

    void read(StateReader in) {
        reset();
        int changed = in.varint("colours", 0, COUNT);
        for (int i = 0; i < changed; i++) {
            int index = in.varint("colour index", 0, COUNT - 1);
            set(index, in.int32("colour", 0, 0xff_ffff));
        }
    }
}
