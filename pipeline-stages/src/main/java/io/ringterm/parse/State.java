package io.ringterm.parse;

/** The states of the parser, as in Paul Williams' diagram of the VT500, and those of a VT52. */
final class State {
    static final int GROUND = 0;
    static final int ESCAPE = 1;
    static final int ESCAPE_INTERMEDIATE = 2;
    static final int CSI_ENTRY = 3;
    static final int CSI_PARAM = 4;
    static final int CSI_INTERMEDIATE = 5;
    static final int CSI_IGNORE = 6;
    static final int DCS_ENTRY = 7;
    static final int DCS_PARAM = 8;
    static final int DCS_INTERMEDIATE = 9;
    static final int DCS_IGNORE = 10;
    static final int DCS_PASSTHROUGH = 11;
    static final int OSC_STRING = 12;
    /** SOS, PM and APC. */
    static final int OTHER_STRING = 13;
    /** ESC within a string: ST where a backslash follows, the string's end otherwise. */
    static final int STRING_ESCAPE = 14;

    static final int VT52_GROUND = 15;
    static final int VT52_ESCAPE = 16;
    /** An intermediate byte after a VT52's ESC: no function has one. */
    static final int VT52_INTERMEDIATE = 17;

    static final int VT52_ROW = 18;
    static final int VT52_COLUMN = 19;

    /** How many states there are. */
    static final int COUNT = 20;

    private static final String[] NAMES = {
        "GROUND",
        "ESCAPE",
        "ESCAPE_INTERMEDIATE",
        "CSI_ENTRY",
        "CSI_PARAM",
        "CSI_INTERMEDIATE",
        "CSI_IGNORE",
        "DCS_ENTRY",
        "DCS_PARAM",
        "DCS_INTERMEDIATE",
        "DCS_IGNORE",
        "DCS_PASSTHROUGH",
        "OSC_STRING",
        "OTHER_STRING",
        "STRING_ESCAPE",
        "VT52_GROUND",
        "VT52_ESCAPE",
        "VT52_INTERMEDIATE",
        "VT52_ROW",
        "VT52_COLUMN"
    };

    private State() {}

    /**
     * A state's name.
     *
     * @param state a constant of this class
     * @return its name
     */
    static String name(int state) {
        return NAMES[state];
    }

    /**
     * Whether a string is being collected.
     *
     * @param state a constant of this class
     * @return true between BEGIN and the byte that ends it
     */
    static boolean isString(int state) {
        return state >= DCS_IGNORE && state <= OTHER_STRING;
    }

    /** Whether how a string began still matters. */
    static boolean readsString(int state) {
        return state >= DCS_ENTRY && state <= OTHER_STRING;
    }

    /** Whether prefix, intermediates and parameters still matter. */
    static boolean readsSequence(int state) {
        return state >= ESCAPE_INTERMEDIATE && state <= DCS_INTERMEDIATE;
    }
}
