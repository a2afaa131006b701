package io.ringterm.parse;

/** What a transition does before the next state is entered. */
final class Action {
    static final int NONE = 0;
    static final int PRINT = 1;
    /** Execute a C0 control. */
    static final int EXECUTE = 2;
    /** Execute a C1 control. */
    static final int EXECUTE_C1 = 3;
    /** Forget prefix, intermediates and parameters. */
    static final int CLEAR = 4;
    /** Keep an intermediate byte. */
    static final int COLLECT = 5;
    /** Keep a prefix. */
    static final int PREFIX = 6;
    /** A digit, colon or semicolon of the parameters. */
    static final int PARAM = 7;

    static final int ESC_DISPATCH = 8;
    static final int CSI_DISPATCH = 9;
    /** A sequence is malformed: count it. */
    static final int IGNORED = 10;
    /** A device control string's final byte. */
    static final int DCS_HOOK = 11;

    static final int OSC_BEGIN = 12;
    static final int SOS_BEGIN = 13;
    static final int PM_BEGIN = 14;
    static final int APC_BEGIN = 15;
    /** ST ended a string. */
    static final int STRING_END = 16;
    /** BEL ended an operating system command. */
    static final int STRING_END_BEL = 17;
    /** The string is broken off and the character does nothing more. */
    static final int STRING_CANCEL = 18;
    /** The string is broken off, and the character begins or is something else in state ESCAPE or GROUND. */
    static final int STRING_CANCEL_AGAIN = 19;

    static final int VT52_DISPATCH = 20;
    static final int VT52_ROW = 21;
    static final int VT52_COLUMN = 22;

    private Action() {}
}
