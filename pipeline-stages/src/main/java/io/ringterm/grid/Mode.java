package io.ringterm.grid;

/**
 * The modes, one a line: number, kind, default, permanence, and what the mode does when it is set.
 *
 * <p>Sources: ECMA-48 section 7, the DEC VT510 and VT525 manuals, xterm's "ctlseqs", and the pages of those who added the
 * ones from 2026 on. Defaults are xterm's.
 */
public enum Mode {
    // ANSI modes: SM and RM without a private marker.
    GATM(1, Kind.ANSI, false, Permanence.RESET, "guarded areas are transferred too"),
    KAM(2, Kind.ANSI, false, Permanence.NONE, "the keyboard is locked"),
    CRM(3, Kind.ANSI, false, Permanence.RESET, "control characters are shown, not obeyed"),
    IRM(4, Kind.ANSI, false, Permanence.NONE, "printing inserts instead of replacing"),
    SRTM(5, Kind.ANSI, false, Permanence.RESET, "status reports go out by themselves"),
    VEM(7, Kind.ANSI, false, Permanence.RESET, "lines are inserted above, not below"),
    HEM(10, Kind.ANSI, false, Permanence.RESET, "characters are inserted before, not after"),
    PUM(11, Kind.ANSI, false, Permanence.RESET, "positions are in units, not characters"),
    SRM(12, Kind.ANSI, true, Permanence.NONE, "what is typed is not echoed by the terminal"),
    FEAM(13, Kind.ANSI, false, Permanence.RESET, "format effectors are stored"),
    FETM(14, Kind.ANSI, false, Permanence.RESET, "format effectors are left out of transfers"),
    MATM(15, Kind.ANSI, false, Permanence.RESET, "all selected areas are transferred"),
    TTM(16, Kind.ANSI, false, Permanence.RESET, "transfers end at the cursor"),
    SATM(17, Kind.ANSI, false, Permanence.RESET, "all of the screen is transferred"),
    TSM(18, Kind.ANSI, false, Permanence.RESET, "tab stops are a line's own"),
    EBM(19, Kind.ANSI, false, Permanence.RESET, "editing has no boundary"),
    LNM(20, Kind.ANSI, false, Permanence.NONE, "line feed also returns the carriage"),

    // DEC private modes: DECSET and DECRST.
    DECCKM(1, Kind.DEC, false, Permanence.NONE, "cursor keys send application sequences"),
    DECANM(2, Kind.DEC, true, Permanence.NONE, "ANSI control sequences; reset is VT52"),
    DECCOLM(3, Kind.DEC, false, Permanence.NONE, "132 columns"),
    DECSCLM(4, Kind.DEC, false, Permanence.NONE, "smooth scrolling"),
    DECSCNM(5, Kind.DEC, false, Permanence.NONE, "the whole screen is inverse"),
    DECOM(6, Kind.DEC, false, Permanence.NONE, "the origin is in the margins' corner"),
    DECAWM(7, Kind.DEC, true, Permanence.NONE, "printing goes on in the next line"),
    DECARM(8, Kind.DEC, true, Permanence.NONE, "keys repeat"),
    MOUSE_X10(9, Kind.DEC, false, Permanence.NONE, "mouse: presses only"),
    CURSOR_BLINK(12, Kind.DEC, false, Permanence.NONE, "the cursor blinks"),
    CURSOR_BLINK_MENU(13, Kind.DEC, false, Permanence.RESET, "the cursor blinks because the user says so"),
    CURSOR_BLINK_XOR(14, Kind.DEC, true, Permanence.SET, "the two blink settings are combined by exclusive or"),
    DECPFF(18, Kind.DEC, false, Permanence.NONE, "printing a page ends with a form feed"),
    DECPEX(19, Kind.DEC, false, Permanence.NONE, "printing takes the whole screen, not the margins"),
    DECTCEM(25, Kind.DEC, true, Permanence.NONE, "the cursor is visible"),
    SCROLLBAR(30, Kind.DEC, false, Permanence.NONE, "a scroll bar is shown"),
    FONT_SHIFTING(35, Kind.DEC, true, Permanence.NONE, "keys change the font's size"),
    ALLOW_DECCOLM(40, Kind.DEC, false, Permanence.NONE, "DECCOLM is obeyed"),
    MORE_FIX(41, Kind.DEC, false, Permanence.NONE, "a tab at the right margin wraps first"),
    DECNRCM(42, Kind.DEC, false, Permanence.NONE, "national replacement character sets"),
    MARGIN_BELL(44, Kind.DEC, false, Permanence.NONE, "a bell near the right margin"),
    REVERSE_WRAP(45, Kind.DEC, false, Permanence.NONE, "backspace goes back over a wrapped line's start"),
    LOGGING(46, Kind.DEC, false, Permanence.RESET, "output is logged to a file"),
    ALTERNATE(47, Kind.DEC, false, Permanence.NONE, "the alternate screen"),
    DECNKM(66, Kind.DEC, false, Permanence.NONE, "keypad keys send application sequences"),
    DECBKM(67, Kind.DEC, false, Permanence.NONE, "the backarrow key sends BS, not DEL"),
    DECLRMM(69, Kind.DEC, false, Permanence.NONE, "left and right margins can be set"),
    DECSDM(80, Kind.DEC, false, Permanence.NONE, "sixel images do not scroll"),
    DECNCSM(95, Kind.DEC, false, Permanence.NONE, "DECCOLM does not clear the screen"),
    MOUSE_NORMAL(1000, Kind.DEC, false, Permanence.NONE, "mouse: presses and releases"),
    MOUSE_HIGHLIGHT(1001, Kind.DEC, false, Permanence.NONE, "mouse: highlight tracking"),
    MOUSE_BUTTON(1002, Kind.DEC, false, Permanence.NONE, "mouse: motion with a button down too"),
    MOUSE_ANY(1003, Kind.DEC, false, Permanence.NONE, "mouse: all motion too"),
    FOCUS(1004, Kind.DEC, false, Permanence.NONE, "focus changes are sent"),
    MOUSE_UTF8(1005, Kind.DEC, false, Permanence.NONE, "mouse coordinates are UTF-8"),
    MOUSE_SGR(1006, Kind.DEC, false, Permanence.NONE, "mouse reports have the form of SGR"),
    ALTERNATE_SCROLL(1007, Kind.DEC, false, Permanence.NONE, "the wheel sends cursor keys on the alternate screen"),
    SCROLL_ON_OUTPUT(1010, Kind.DEC, false, Permanence.NONE, "output scrolls a view back to the bottom"),
    SCROLL_ON_KEY(1011, Kind.DEC, false, Permanence.NONE, "a key scrolls a view back to the bottom"),
    FAST_SCROLL(1014, Kind.DEC, false, Permanence.NONE, "scrolling may skip"),
    MOUSE_URXVT(1015, Kind.DEC, false, Permanence.NONE, "mouse reports are decimal"),
    MOUSE_PIXELS(1016, Kind.DEC, false, Permanence.NONE, "mouse reports as 1006, in pixels"),
    EIGHT_BIT_META(1034, Kind.DEC, true, Permanence.NONE, "the meta key sets the eighth bit"),
    NUM_LOCK(1035, Kind.DEC, true, Permanence.NONE, "Alt and NumLock are special modifiers"),
    META_ESCAPE(1036, Kind.DEC, false, Permanence.NONE, "the meta key sends ESC first"),
    DELETE_DEL(1037, Kind.DEC, false, Permanence.NONE, "the keypad's delete key sends DEL"),
    ALT_ESCAPE(1039, Kind.DEC, false, Permanence.NONE, "the Alt key sends ESC first"),
    KEEP_SELECTION(1040, Kind.DEC, false, Permanence.NONE, "a selection stays when it is not shown"),
    SELECT_CLIPBOARD(1041, Kind.DEC, false, Permanence.NONE, "selecting sets the clipboard"),
    BELL_URGENT(1042, Kind.DEC, false, Permanence.NONE, "the bell makes the window urgent"),
    BELL_RAISES(1043, Kind.DEC, false, Permanence.NONE, "the bell raises the window"),
    KEEP_CLIPBOARD(1044, Kind.DEC, false, Permanence.NONE, "the clipboard's last content is kept"),
    EXTENDED_REVERSE_WRAP(1045, Kind.DEC, false, Permanence.NONE, "backspace goes back over any line's start"),
    ALLOW_ALTERNATE(1046, Kind.DEC, true, Permanence.NONE, "the alternate screen may be used"),
    ALTERNATE_CLEAR(1047, Kind.DEC, false, Permanence.NONE, "the alternate screen, cleared when it is left"),
    SAVE_CURSOR(1048, Kind.DEC, false, Permanence.NONE, "the cursor is saved; reset restores it"),
    ALTERNATE_SAVE(1049, Kind.DEC, false, Permanence.NONE, "1048 and the alternate screen, cleared when entered"),
    KEYS_TERMINFO(1050, Kind.DEC, false, Permanence.NONE, "function keys as in terminfo"),
    KEYS_SUN(1051, Kind.DEC, false, Permanence.NONE, "function keys as Sun's"),
    KEYS_HP(1052, Kind.DEC, false, Permanence.NONE, "function keys as HP's"),
    KEYS_SCO(1053, Kind.DEC, false, Permanence.NONE, "function keys as SCO's"),
    KEYS_X11R6(1060, Kind.DEC, false, Permanence.NONE, "keyboard as xterm's of X11R6"),
    KEYS_VT220(1061, Kind.DEC, false, Permanence.NONE, "keyboard as a VT220's"),
    PRIVATE_COLOURS(1070, Kind.DEC, true, Permanence.NONE, "an image has colour registers of its own"),
    READLINE_BUTTON_1(2001, Kind.DEC, false, Permanence.NONE, "a click moves readline's cursor"),
    READLINE_BUTTON_2(2002, Kind.DEC, false, Permanence.NONE, "the second button does so too"),
    READLINE_BUTTON_3(2003, Kind.DEC, false, Permanence.NONE, "the third button deletes"),
    BRACKETED_PASTE(2004, Kind.DEC, false, Permanence.NONE, "what is pasted is bracketed"),
    PASTE_QUOTE(2005, Kind.DEC, false, Permanence.NONE, "what is pasted is quoted for readline"),
    PASTE_NEWLINE(2006, Kind.DEC, false, Permanence.NONE, "what is pasted keeps its line feeds"),
    SYNCHRONIZED(2026, Kind.DEC, false, Permanence.NONE, "frames wait until the mode is reset"),
    GRAPHEMES(2027, Kind.DEC, false, Permanence.NONE, "a grapheme cluster is a character"),
    COLOUR_SCHEME(2031, Kind.DEC, false, Permanence.NONE, "changes of the colour scheme are reported"),
    RESIZE_REPORT(2048, Kind.DEC, false, Permanence.NONE, "changes of the size are reported"),
    SIXEL_RIGHT(8452, Kind.DEC, false, Permanence.NONE, "the cursor stays to the right of a sixel image");

    /** Which of the two numberings a mode belongs to. */
    public enum Kind {
        /** SM and RM, ECMA-48. */
        ANSI,
        /** DECSET and DECRST, with the private marker {@code ?}. */
        DEC
    }

    /** Whether a mode can be changed at all; DECRQM reports the difference. */
    public enum Permanence {
        /** It can be changed. */
        NONE,
        /** It is set for good. */
        SET,
        /** It is reset for good. */
        RESET
    }

    private static final Mode[] MODES = values();
    private static final int DIRECT = 64;
    private static final Mode[][] LOW = new Mode[2][DIRECT];

    static {
        for (Mode mode : MODES) {
            if (mode.number < DIRECT) {
                LOW[mode.kind.ordinal()][mode.number] = mode;
            }
        }
    }

    private final int number;
    private final Kind kind;
    private final boolean initially;
    private final Permanence permanence;
    private final String meaning;

    Mode(int number, Kind kind, boolean initially, Permanence permanence, String meaning) {
        this.number = number;
        this.kind = kind;
        this.initially = initially;
        this.permanence = permanence;
        this.meaning = meaning;
    }

    /**
     * The mode's number in control sequences.
     *
     * @return 1 or more, unique within its kind
     */
    public int number() {
        return number;
    }

    /**
     * The mode's kind.
     *
     * @return ANSI or DEC private
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The mode's value after a hard reset.
     *
     * @return true if set
     */
    public boolean initially() {
        return initially;
    }

    /**
     * Whether the mode can be changed.
     *
     * @return which value is permanent, if one is
     */
    public Permanence permanence() {
        return permanence;
    }

    /**
     * What the mode does when it is set.
     *
     * @return a phrase
     */
    public String meaning() {
        return meaning;
    }

    /**
     * The mode with a number.
     *
     * @param kind its kind
     * @param number any number
     * @return the mode, or null where none has the number
     */
    public static Mode of(Kind kind, int number) {
        if (number >= 0 && number < DIRECT) {
            return LOW[kind.ordinal()][number];
        }
        for (Mode mode : MODES) {
            if (mode.number == number && mode.kind == kind) {
                return mode;
            }
        }
        return null;
    }

    static int count() {
        return MODES.length;
    }

    static Mode at(int ordinal) {
        return MODES[ordinal];
    }
}
