package io.ringterm.input;

/**
 * The keys that are not letters, digits or signs: one line a key, with the number and final byte that the kitty protocol
 * gives it (its "functional key definitions"), and where there is one the sequence of xterm's PC and VT220 keyboards.
 *
 * <pre>
 *  legacy form   unmodified        with modifiers      application mode
 *  CURSOR x      CSI x             CSI 1 ; m x         SS3 x (DECCKM)
 *  PF x          SS3 x             CSI 1 ; m x
 *  TILDE n       CSI n ~           CSI n ; m ~
 *  KEYPAD c x    the character c   the character c     SS3 x, SS3 m x (DECKPAM)
 *  CONTROL                         see LegacyKeys
 *  NONE          nothing
 * </pre>
 */
public enum Key {
    // key, kitty number and final, legacy form, its number or character, its final
    ESCAPE(27, 'u', Legacy.CONTROL, 0x1b, 0),
    ENTER(13, 'u', Legacy.CONTROL, 0x0d, 0),
    TAB(9, 'u', Legacy.CONTROL, 0x09, 0),
    BACKSPACE(127, 'u', Legacy.CONTROL, 0x7f, 0),
    INSERT(2, '~', Legacy.TILDE, 2, 0),
    DELETE(3, '~', Legacy.TILDE, 3, 0),
    LEFT(1, 'D', Legacy.CURSOR, 0, 'D'),
    RIGHT(1, 'C', Legacy.CURSOR, 0, 'C'),
    UP(1, 'A', Legacy.CURSOR, 0, 'A'),
    DOWN(1, 'B', Legacy.CURSOR, 0, 'B'),
    PAGE_UP(5, '~', Legacy.TILDE, 5, 0),
    PAGE_DOWN(6, '~', Legacy.TILDE, 6, 0),
    HOME(1, 'H', Legacy.CURSOR, 0, 'H'),
    END(1, 'F', Legacy.CURSOR, 0, 'F'),
    CAPS_LOCK(57358, 'u', Legacy.NONE, 0, 0),
    SCROLL_LOCK(57359, 'u', Legacy.NONE, 0, 0),
    NUM_LOCK(57360, 'u', Legacy.NONE, 0, 0),
    PRINT_SCREEN(57361, 'u', Legacy.NONE, 0, 0),
    PAUSE(57362, 'u', Legacy.NONE, 0, 0),
    MENU(57363, 'u', Legacy.TILDE, 29, 0),
    F1(1, 'P', Legacy.PF, 0, 'P'),
    F2(1, 'Q', Legacy.PF, 0, 'Q'),
    F3(13, '~', Legacy.PF, 0, 'R'),
    F4(1, 'S', Legacy.PF, 0, 'S'),
    F5(15, '~', Legacy.TILDE, 15, 0),
    F6(17, '~', Legacy.TILDE, 17, 0),
    F7(18, '~', Legacy.TILDE, 18, 0),
    F8(19, '~', Legacy.TILDE, 19, 0),
    F9(20, '~', Legacy.TILDE, 20, 0),
    F10(21, '~', Legacy.TILDE, 21, 0),
    F11(23, '~', Legacy.TILDE, 23, 0),
    F12(24, '~', Legacy.TILDE, 24, 0),
    F13(57376, 'u', Legacy.TILDE, 25, 0),
    F14(57377, 'u', Legacy.TILDE, 26, 0),
    F15(57378, 'u', Legacy.TILDE, 28, 0),
    F16(57379, 'u', Legacy.TILDE, 29, 0),
    F17(57380, 'u', Legacy.TILDE, 31, 0),
    F18(57381, 'u', Legacy.TILDE, 32, 0),
    F19(57382, 'u', Legacy.TILDE, 33, 0),
    F20(57383, 'u', Legacy.TILDE, 34, 0),
    F21(57384, 'u', Legacy.NONE, 0, 0),
    F22(57385, 'u', Legacy.NONE, 0, 0),
    F23(57386, 'u', Legacy.NONE, 0, 0),
    F24(57387, 'u', Legacy.NONE, 0, 0),
    F25(57388, 'u', Legacy.NONE, 0, 0),
    F26(57389, 'u', Legacy.NONE, 0, 0),
    F27(57390, 'u', Legacy.NONE, 0, 0),
    F28(57391, 'u', Legacy.NONE, 0, 0),
    F29(57392, 'u', Legacy.NONE, 0, 0),
    F30(57393, 'u', Legacy.NONE, 0, 0),
    F31(57394, 'u', Legacy.NONE, 0, 0),
    F32(57395, 'u', Legacy.NONE, 0, 0),
    F33(57396, 'u', Legacy.NONE, 0, 0),
    F34(57397, 'u', Legacy.NONE, 0, 0),
    F35(57398, 'u', Legacy.NONE, 0, 0),
    KP_0(57399, 'u', Legacy.KEYPAD, '0', 'p'),
    KP_1(57400, 'u', Legacy.KEYPAD, '1', 'q'),
    KP_2(57401, 'u', Legacy.KEYPAD, '2', 'r'),
    KP_3(57402, 'u', Legacy.KEYPAD, '3', 's'),
    KP_4(57403, 'u', Legacy.KEYPAD, '4', 't'),
    KP_5(57404, 'u', Legacy.KEYPAD, '5', 'u'),
    KP_6(57405, 'u', Legacy.KEYPAD, '6', 'v'),
    KP_7(57406, 'u', Legacy.KEYPAD, '7', 'w'),
    KP_8(57407, 'u', Legacy.KEYPAD, '8', 'x'),
    KP_9(57408, 'u', Legacy.KEYPAD, '9', 'y'),
    KP_DECIMAL(57409, 'u', Legacy.KEYPAD, '.', 'n'),
    KP_DIVIDE(57410, 'u', Legacy.KEYPAD, '/', 'o'),
    KP_MULTIPLY(57411, 'u', Legacy.KEYPAD, '*', 'j'),
    KP_SUBTRACT(57412, 'u', Legacy.KEYPAD, '-', 'm'),
    KP_ADD(57413, 'u', Legacy.KEYPAD, '+', 'k'),
    KP_ENTER(57414, 'u', Legacy.KEYPAD, '\r', 'M'),
    KP_EQUAL(57415, 'u', Legacy.KEYPAD, '=', 'X'),
    KP_SEPARATOR(57416, 'u', Legacy.KEYPAD, ',', 'l'),
    KP_LEFT(57417, 'u', Legacy.CURSOR, 0, 'D'),
    KP_RIGHT(57418, 'u', Legacy.CURSOR, 0, 'C'),
    KP_UP(57419, 'u', Legacy.CURSOR, 0, 'A'),
    KP_DOWN(57420, 'u', Legacy.CURSOR, 0, 'B'),
    KP_PAGE_UP(57421, 'u', Legacy.TILDE, 5, 0),
    KP_PAGE_DOWN(57422, 'u', Legacy.TILDE, 6, 0),
    KP_HOME(57423, 'u', Legacy.CURSOR, 0, 'H'),
    KP_END(57424, 'u', Legacy.CURSOR, 0, 'F'),
    KP_INSERT(57425, 'u', Legacy.TILDE, 2, 0),
    KP_DELETE(57426, 'u', Legacy.TILDE, 3, 0),
    KP_BEGIN(1, 'E', Legacy.CURSOR, 0, 'E'),
    MEDIA_PLAY(57428, 'u', Legacy.NONE, 0, 0),
    MEDIA_PAUSE(57429, 'u', Legacy.NONE, 0, 0),
    MEDIA_PLAY_PAUSE(57430, 'u', Legacy.NONE, 0, 0),
    MEDIA_REVERSE(57431, 'u', Legacy.NONE, 0, 0),
    MEDIA_STOP(57432, 'u', Legacy.NONE, 0, 0),
    MEDIA_FAST_FORWARD(57433, 'u', Legacy.NONE, 0, 0),
    MEDIA_REWIND(57434, 'u', Legacy.NONE, 0, 0),
    MEDIA_TRACK_NEXT(57435, 'u', Legacy.NONE, 0, 0),
    MEDIA_TRACK_PREVIOUS(57436, 'u', Legacy.NONE, 0, 0),
    MEDIA_RECORD(57437, 'u', Legacy.NONE, 0, 0),
    LOWER_VOLUME(57438, 'u', Legacy.NONE, 0, 0),
    RAISE_VOLUME(57439, 'u', Legacy.NONE, 0, 0),
    MUTE_VOLUME(57440, 'u', Legacy.NONE, 0, 0),
    LEFT_SHIFT(57441, 'u', Legacy.NONE, 0, 0),
    LEFT_CONTROL(57442, 'u', Legacy.NONE, 0, 0),
    LEFT_ALT(57443, 'u', Legacy.NONE, 0, 0),
    LEFT_SUPER(57444, 'u', Legacy.NONE, 0, 0),
    LEFT_HYPER(57445, 'u', Legacy.NONE, 0, 0),
    LEFT_META(57446, 'u', Legacy.NONE, 0, 0),
    RIGHT_SHIFT(57447, 'u', Legacy.NONE, 0, 0),
    RIGHT_CONTROL(57448, 'u', Legacy.NONE, 0, 0),
    RIGHT_ALT(57449, 'u', Legacy.NONE, 0, 0),
    RIGHT_SUPER(57450, 'u', Legacy.NONE, 0, 0),
    RIGHT_HYPER(57451, 'u', Legacy.NONE, 0, 0),
    RIGHT_META(57452, 'u', Legacy.NONE, 0, 0),
    ISO_LEVEL3_SHIFT(57453, 'u', Legacy.NONE, 0, 0),
    ISO_LEVEL5_SHIFT(57454, 'u', Legacy.NONE, 0, 0);

    /** The forms of a key that programs know which asked for nothing special. */
    enum Legacy {
        CONTROL,
        CURSOR,
        PF,
        TILDE,
        KEYPAD,
        NONE
    }

    final int kittyNumber;
    final char kittyFinal;
    final Legacy legacy;
    final int legacyNumber;
    final int legacyFinal;

    Key(int kittyNumber, char kittyFinal, Legacy legacy, int legacyNumber, int legacyFinal) {
        this.kittyNumber = kittyNumber;
        this.kittyFinal = kittyFinal;
        this.legacy = legacy;
        this.legacyNumber = legacyNumber;
        this.legacyFinal = legacyFinal;
    }

    /** A key that only modifies others, or a lock. */
    boolean isModifier() {
        return this == CAPS_LOCK || this == SCROLL_LOCK || this == NUM_LOCK || compareTo(LEFT_SHIFT) >= 0;
    }

    /** A key of the keypad that types a sign. */
    boolean isKeypadText() {
        return legacy == Legacy.KEYPAD && this != KP_ENTER;
    }
}
