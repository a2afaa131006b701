package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.KeyboardState;
import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;

/**
 * What a screen has besides its cells: cursor, modes, keyboard protocols, title, and two counters. Travels with a patch
 * and with a frame; not safe for use by several threads at once.
 */
public final class ScreenStatus {
    /** The resource of XTMODKEYS and XTFMTKEYS that is about keys without a function. */
    private static final int OTHER_KEYS = 4;

    private final ModeSet modes = new ModeSet();
    private int cursorRow;
    private int cursorColumn;
    private boolean pendingWrap;
    private Cursor.Shape cursorShape = Cursor.Shape.BLOCK;
    private boolean alternate;
    private int kittyFlags;
    private int modifyOtherKeys;
    private int formatOtherKeys;
    private boolean eightBitControls;
    private String title = "";
    private long bells;
    private long historyEnd;

    /** The status of a terminal that nothing happened to. */
    public ScreenStatus() {
        modes.reset();
    }

    /**
     * The cursor's row.
     *
     * @return from 0
     */
    public int cursorRow() {
        return cursorRow;
    }

    /**
     * The cursor's column.
     *
     * @return from 0
     */
    public int cursorColumn() {
        return cursorColumn;
    }

    /**
     * Whether the next character goes to the next line.
     *
     * @return true if so; the cursor is in the last column then
     */
    public boolean pendingWrap() {
        return pendingWrap;
    }

    /**
     * What the cursor looks like.
     *
     * @return its shape
     */
    public Cursor.Shape cursorShape() {
        return cursorShape;
    }

    /**
     * Whether the cursor is visible (DECTCEM).
     *
     * @return true if so
     */
    public boolean cursorVisible() {
        return modes.is(Mode.DECTCEM);
    }

    /**
     * Whether the cursor blinks.
     *
     * @return true if so
     */
    public boolean cursorBlinks() {
        return modes.is(Mode.CURSOR_BLINK);
    }

    /**
     * Whether the alternate screen is shown.
     *
     * @return true if so
     */
    public boolean alternate() {
        return alternate;
    }

    /**
     * The modes.
     *
     * @return this object's own set, to be read only
     */
    public ModeSet modes() {
        return modes;
    }

    /**
     * The kitty keyboard protocol's flags in force.
     *
     * @return a mask, 0 where the protocol is off
     */
    public int kittyFlags() {
        return kittyFlags;
    }

    /**
     * XTMODKEYS, resource 4.
     *
     * @return 0 to 3
     */
    public int modifyOtherKeys() {
        return modifyOtherKeys;
    }

    /**
     * XTFMTKEYS, resource 4.
     *
     * @return 0 or 1
     */
    public int formatOtherKeys() {
        return formatOtherKeys;
    }

    /**
     * Whether the terminal sends controls as one byte (S8C1T).
     *
     * @return true if so
     */
    public boolean eightBitControls() {
        return eightBitControls;
    }

    /**
     * The window's title.
     *
     * @return text, may be empty
     */
    public String title() {
        return title;
    }

    /**
     * How often the bell was rung since the session began.
     *
     * @return 0 or more
     */
    public long bells() {
        return bells;
    }

    /**
     * The number behind that of history's last line, as {@code Scrollback} counts them.
     *
     * @return 0 or more; grows with each row that goes to history
     */
    public long historyEnd() {
        return historyEnd;
    }

    /**
     * Takes over another status.
     *
     * @param other where from
     */
    public void copy(ScreenStatus other) {
        modes.copy(other.modes);
        cursorRow = other.cursorRow;
        cursorColumn = other.cursorColumn;
        pendingWrap = other.pendingWrap;
        cursorShape = other.cursorShape;
        alternate = other.alternate;
        kittyFlags = other.kittyFlags;
        modifyOtherKeys = other.modifyOtherKeys;
        formatOtherKeys = other.formatOtherKeys;
        eightBitControls = other.eightBitControls;
        title = other.title;
        bells = other.bells;
        historyEnd = other.historyEnd;
    }

    /**
     * Compares.
     *
     * @param other another status
     * @return true if there is no difference
     */
    public boolean same(ScreenStatus other) {
        return cursorRow == other.cursorRow
                && cursorColumn == other.cursorColumn
                && pendingWrap == other.pendingWrap
                && cursorShape == other.cursorShape
                && modes.low() == other.modes.low()
                && modes.high() == other.modes.high()
                && alternate == other.alternate
                && kittyFlags == other.kittyFlags
                && modifyOtherKeys == other.modifyOtherKeys
                && formatOtherKeys == other.formatOtherKeys
                && eightBitControls == other.eightBitControls
                && bells == other.bells
                && historyEnd == other.historyEnd
                && title.equals(other.title);
    }

    void read(TerminalState state) {
        Cursor cursor = state.cursor();
        modes.copy(state.modes());
        cursorRow = cursor.row();
        cursorColumn = cursor.column();
        pendingWrap = cursor.pendingWrap();
        cursorShape = cursor.shape();
        alternate = state.isAlternate();
        KeyboardState keyboard = state.keyboard();
        kittyFlags = keyboard.kittyFlags(alternate);
        modifyOtherKeys = known(keyboard.modify(OTHER_KEYS), 3);
        formatOtherKeys = known(keyboard.format(OTHER_KEYS), 1);
        eightBitControls = state.settings().get(Setting.EIGHT_BIT_REPLIES) != 0;
        title = state.display().titles().title();
        bells = state.display().bells();
        historyEnd = state.history().endLine();
    }

    /** A program may set what means nothing; that is as if it had set nothing. */
    private static int known(int value, int most) {
        return value < 0 || value > most ? 0 : value;
    }
}
