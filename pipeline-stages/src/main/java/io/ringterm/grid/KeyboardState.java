package io.ringterm.grid;

import java.util.Arrays;

/**
 * How keys are to be reported: xterm's modifyOtherKeys and its relatives (XTMODKEYS, XTFMTKEYS) and the kitty keyboard
 * protocol's flags, which each screen has a stack of. Not safe for use by several threads at once.
 */
public final class KeyboardState {
    /** Resources of XTMODKEYS and XTFMTKEYS: 0 to 7; 4 is modifyOtherKeys and formatOtherKeys. */
    public static final int RESOURCES = 8;
    /** Flags that can be pushed, for each screen; the oldest go first. */
    public static final int MAX_DEPTH = 16;
    /** What a resource is that was not changed. */
    public static final int UNCHANGED = -1;

    private static final int KITTY_FLAGS = 31;

    private final int[] modify = new int[RESOURCES];
    private final int[] format = new int[RESOURCES];
    /** For each screen the flags in force on top of those pushed. */
    private final byte[][] stacks = new byte[2][MAX_DEPTH + 1];

    private final int[] depths = new int[2];

    /** Everything unchanged, no flags. */
    public KeyboardState() {
        reset();
    }

    /** Everything unchanged, no flags on either screen. */
    public final void reset() {
        Arrays.fill(modify, UNCHANGED);
        Arrays.fill(format, UNCHANGED);
        for (int screen = 0; screen < 2; screen++) {
            Arrays.fill(stacks[screen], (byte) 0);
            depths[screen] = 0;
        }
    }

    /**
     * A resource's value (XTMODKEYS).
     *
     * @param resource 0 to {@link #RESOURCES} less one
     * @return a value, or {@link #UNCHANGED}
     */
    public int modify(int resource) {
        return modify[resource];
    }

    /**
     * Changes a resource's value (XTMODKEYS).
     *
     * @param resource 0 to {@link #RESOURCES} less one
     * @param value 0 to 255, or {@link #UNCHANGED}
     */
    public void modify(int resource, int value) {
        modify[resource] = value;
    }

    /**
     * A resource's value (XTFMTKEYS).
     *
     * @param resource 0 to {@link #RESOURCES} less one
     * @return a value, or {@link #UNCHANGED}
     */
    public int format(int resource) {
        return format[resource];
    }

    /**
     * Changes a resource's value (XTFMTKEYS).
     *
     * @param resource 0 to {@link #RESOURCES} less one
     * @param value 0 to 255, or {@link #UNCHANGED}
     */
    public void format(int resource, int value) {
        format[resource] = value;
    }

    /**
     * The kitty keyboard flags in force.
     *
     * @param alternate which screen's
     * @return 5 bits
     */
    public int kittyFlags(boolean alternate) {
        int screen = alternate ? 1 : 0;
        return stacks[screen][depths[screen]];
    }

    /**
     * Changes the kitty keyboard flags in force.
     *
     * @param alternate which screen's
     * @param flags 5 bits, others are left out
     */
    public void kittyFlags(boolean alternate, int flags) {
        int screen = alternate ? 1 : 0;
        stacks[screen][depths[screen]] = (byte) (flags & KITTY_FLAGS);
    }

    /**
     * Saves the kitty keyboard flags and puts others in force.
     *
     * @param alternate which screen's
     * @param flags 5 bits, others are left out
     */
    public void pushKitty(boolean alternate, int flags) {
        int screen = alternate ? 1 : 0;
        if (depths[screen] == MAX_DEPTH) {
            System.arraycopy(stacks[screen], 1, stacks[screen], 0, MAX_DEPTH);
        } else {
            depths[screen]++;
        }
        kittyFlags(alternate, flags);
    }

    /**
     * Restores kitty keyboard flags; none are in force where more are taken than were saved.
     *
     * @param alternate which screen's
     * @param count how many to take, 1 or more
     */
    public void popKitty(boolean alternate, int count) {
        int screen = alternate ? 1 : 0;
        if (count > depths[screen]) {
            depths[screen] = 0;
            stacks[screen][0] = 0;
        } else {
            depths[screen] -= count;
        }
    }

    void write(StateWriter out) {
        for (int i = 0; i < RESOURCES; i++) {
            out.int32(modify[i]);
            out.int32(format[i]);
        }
        for (int screen = 0; screen < 2; screen++) {
            out.int8(depths[screen]);
            out.raw(stacks[screen], 0, depths[screen] + 1);
        }
    }

    void read(StateReader in) {
        for (int i = 0; i < RESOURCES; i++) {
            modify[i] = in.int32("modify resource", UNCHANGED, 255);
            format[i] = in.int32("format resource", UNCHANGED, 255);
        }
        for (int screen = 0; screen < 2; screen++) {
            depths[screen] = in.int8("keyboard stack", 0, MAX_DEPTH);
            for (int i = 0; i <= depths[screen]; i++) {
                stacks[screen][i] = (byte) in.int8("keyboard flags", 0, KITTY_FLAGS);
            }
        }
    }
}
