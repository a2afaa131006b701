package io.ringterm.input;

import io.ringterm.grid.KeyboardState;
import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;

/**
 * What of a terminal's state decides how input is encoded. Immutable, so that it may be made on the terminal's thread and
 * used on another.
 */
public final class InputModes {
    /** Kitty flag: escape codes are unambiguous. */
    public static final int KITTY_DISAMBIGUATE = 1;
    /** Kitty flag: repeats and releases are reported. */
    public static final int KITTY_EVENTS = 1 << 1;
    /** Kitty flag: shifted and base layout keys are reported. */
    public static final int KITTY_ALTERNATES = 1 << 2;
    /** Kitty flag: keys that type text are reported as escape codes too. */
    public static final int KITTY_ALL_KEYS = 1 << 3;
    /** Kitty flag: the text is reported with its key. */
    public static final int KITTY_TEXT = 1 << 4;

    /** The resource of XTMODKEYS and XTFMTKEYS that is about keys without a function. */
    private static final int OTHER_KEYS = 4;

    private final ModeSet modes = new ModeSet();
    private final int kittyFlags;
    private final int modifyOtherKeys;
    private final int formatOtherKeys;
    private final boolean alternateScreen;
    private final boolean eightBitControls;

    /**
     * A view of a terminal's state as it is now.
     *
     * @param modes the modes; copied
     * @param kittyFlags the flags in force, a mask of the constants here
     * @param modifyOtherKeys XTMODKEYS resource 4: 0 to 3
     * @param formatOtherKeys XTFMTKEYS resource 4: 0 {@code CSI 27 ; m ; c ~}, 1 {@code CSI c ; m u}
     * @param alternateScreen whether the alternate screen is shown
     * @param eightBitControls whether controls are sent as one byte (S8C1T)
     */
    public InputModes(
            ModeSet modes,
            int kittyFlags,
            int modifyOtherKeys,
            int formatOtherKeys,
            boolean alternateScreen,
            boolean eightBitControls) {
        this.modes.copy(modes);
        this.kittyFlags = kittyFlags;
        this.modifyOtherKeys = modifyOtherKeys;
        this.formatOtherKeys = formatOtherKeys;
        this.alternateScreen = alternateScreen;
        this.eightBitControls = eightBitControls;
    }

    /**
     * A view of a terminal's state as it is now. Belongs on the thread that owns the state.
     *
     * @param state the terminal
     * @return a new view
     */
    public static InputModes of(TerminalState state) {
        KeyboardState keyboard = state.keyboard();
        return new InputModes(
                state.modes(),
                keyboard.kittyFlags(state.isAlternate()),
                Math.max(0, keyboard.modify(OTHER_KEYS)),
                Math.max(0, keyboard.format(OTHER_KEYS)),
                state.isAlternate(),
                state.settings().get(Setting.EIGHT_BIT_REPLIES) != 0);
    }

    /**
     * What a terminal begins with.
     *
     * @return the defaults of all modes
     */
    public static InputModes initial() {
        ModeSet modes = new ModeSet();
        modes.reset();
        return new InputModes(modes, 0, 0, 0, false, false);
    }

    /**
     * Tells whether a mode is set.
     *
     * @param mode which
     * @return true if set
     */
    public boolean is(Mode mode) {
        return modes.is(mode);
    }

    /**
     * The kitty protocol's flags.
     *
     * @return a mask, 0 where no program asked for the protocol
     */
    public int kittyFlags() {
        return kittyFlags;
    }

    /**
     * How far other keys are modified.
     *
     * @return 0 not, 1 where they have no well-known form, 2 all
     */
    public int modifyOtherKeys() {
        return modifyOtherKeys;
    }

    /**
     * The form of modified other keys.
     *
     * @return 0 or 1
     */
    public int formatOtherKeys() {
        return formatOtherKeys;
    }

    /**
     * Whether the alternate screen is shown.
     *
     * @return true if so
     */
    public boolean alternateScreen() {
        return alternateScreen;
    }

    /**
     * Whether controls are sent as one byte.
     *
     * @return true if so
     */
    public boolean eightBitControls() {
        return eightBitControls;
    }

    boolean kitty(int flag) {
        return (kittyFlags & flag) != 0;
    }

    boolean vt52() {
        return !is(Mode.DECANM);
    }

    boolean tracksMouse() {
        return is(Mode.MOUSE_X10) || is(Mode.MOUSE_NORMAL) || is(Mode.MOUSE_BUTTON) || is(Mode.MOUSE_ANY);
    }
}
