package io.ringterm.input;

/**
 * Modifier keys as a mask, with the bits of the kitty keyboard protocol; the lower three are also those of xterm's
 * modifier parameter.
 */
public final class Modifiers {
    /** No modifier. */
    public static final int NONE = 0;
    /** Shift. */
    public static final int SHIFT = 1;
    /** Alt, or Option. */
    public static final int ALT = 1 << 1;
    /** Control. */
    public static final int CTRL = 1 << 2;
    /** Super: Windows, Command. */
    public static final int SUPER = 1 << 3;
    /** Hyper. */
    public static final int HYPER = 1 << 4;
    /** Meta. */
    public static final int META = 1 << 5;
    /** Caps Lock is on. */
    public static final int CAPS_LOCK = 1 << 6;
    /** Num Lock is on. */
    public static final int NUM_LOCK = 1 << 7;

    /** The locks, which change no key by themselves. */
    static final int LOCKS = CAPS_LOCK | NUM_LOCK;

    private static final int XTERM_META = 8;

    private Modifiers() {}

    /** xterm's modifier parameter: 1 plus shift 1, alt 2, control 4, meta 8; 1 where there is none. */
    static int xtermParameter(int modifiers) {
        return 1 + (modifiers & (SHIFT | ALT | CTRL)) + ((modifiers & META) != 0 ? XTERM_META : 0);
    }
}
