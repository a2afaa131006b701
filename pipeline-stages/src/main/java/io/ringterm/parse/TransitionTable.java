package io.ringterm.parse;

import static io.ringterm.parse.ByteClass.BACKSLASH;
import static io.ringterm.parse.ByteClass.BEL;
import static io.ringterm.parse.ByteClass.BRACKET;
import static io.ringterm.parse.ByteClass.C0;
import static io.ringterm.parse.ByteClass.C1;
import static io.ringterm.parse.ByteClass.C1_APC;
import static io.ringterm.parse.ByteClass.C1_CSI;
import static io.ringterm.parse.ByteClass.C1_DCS;
import static io.ringterm.parse.ByteClass.C1_OSC;
import static io.ringterm.parse.ByteClass.C1_PM;
import static io.ringterm.parse.ByteClass.C1_SOS;
import static io.ringterm.parse.ByteClass.C1_ST;
import static io.ringterm.parse.ByteClass.CANCEL;
import static io.ringterm.parse.ByteClass.CIRCUMFLEX;
import static io.ringterm.parse.ByteClass.CLOSING_BRACKET;
import static io.ringterm.parse.ByteClass.COLON;
import static io.ringterm.parse.ByteClass.DEL;
import static io.ringterm.parse.ByteClass.DIGIT;
import static io.ringterm.parse.ByteClass.ESC;
import static io.ringterm.parse.ByteClass.FINAL;
import static io.ringterm.parse.ByteClass.HIGH;
import static io.ringterm.parse.ByteClass.INTERMEDIATE;
import static io.ringterm.parse.ByteClass.P;
import static io.ringterm.parse.ByteClass.PREFIX;
import static io.ringterm.parse.ByteClass.SEMICOLON;
import static io.ringterm.parse.ByteClass.UNDERSCORE;
import static io.ringterm.parse.ByteClass.X;
import static io.ringterm.parse.ByteClass.Y;

/**
 * State and class of a character to action and next state, after Paul Williams' diagram of the VT500 parser.
 *
 * <p>Departures from the diagram:
 *
 * <ul>
 *   <li>a colon in a control sequence separates sub-parameters (ISO 8613-6); in a device control string it still makes
 *       the string malformed;
 *   <li>BEL ends an operating system command (xterm);
 *   <li>ESC in a string waits for what follows: with a backslash it is ST and the string is complete, with anything
 *       else the string is broken off; C0 controls in between are executed (xterm);
 *   <li>a character from U+00A0 on ends a sequence without a trace, itself included, instead of standing for its lower
 *       seven bits (xterm);
 *   <li>DEL is left out everywhere, and so are C0 controls in OSC, SOS, PM and APC strings;
 *   <li>an escape sequence may not have a prefix, but 3C to 3F may end one;
 *   <li>a VT52's sequences are states of their own. Both bytes of its cursor address are taken as they come, even
 *       controls (xterm).
 * </ul>
 */
final class TransitionTable {
    private static final int CLASS_BITS = 5;
    private static final int STATE_BITS = 5;

    private static final short[] TABLE = build();

    private TransitionTable() {}

    /**
     * Looks a transition up.
     *
     * @param state a constant of {@link State}
     * @param byteClass a constant of {@link ByteClass}
     * @return action and next state, see {@link #action(int)} and {@link #next(int)}
     */
    static int lookup(int state, int byteClass) {
        return TABLE[state << CLASS_BITS | byteClass];
    }

    static int action(int transition) {
        return transition >>> STATE_BITS;
    }

    static int next(int transition) {
        return transition & (1 << STATE_BITS) - 1;
    }

    private static short[] build() {
        Rules rules = new Rules();
        for (int state = 0; state < State.VT52_GROUND; state++) {
            anywhere(rules.in(state));
        }
        for (int state = State.VT52_GROUND; state < State.COUNT; state++) {
            anywhereInVt52(rules.in(state));
        }
        rules.in(State.GROUND)
                .stay(Action.EXECUTE, C0, BEL, DEL)
                .stayFrom(Action.PRINT, INTERMEDIATE, UNDERSCORE)
                .stay(Action.PRINT, HIGH);
        escape(rules);
        controlSequence(rules);
        deviceControl(rules);
        strings(rules);
        vt52(rules);
        return rules.table;
    }

    private static void anywhere(Rules rules) {
        rules.stay(Action.NONE, DEL)
                .to(State.GROUND, Action.NONE, CANCEL, C1_ST, HIGH)
                .to(State.GROUND, Action.EXECUTE_C1, C1)
                .to(State.ESCAPE, Action.CLEAR, ESC)
                .to(State.CSI_ENTRY, Action.CLEAR, C1_CSI)
                .to(State.DCS_ENTRY, Action.CLEAR, C1_DCS)
                .to(State.OSC_STRING, Action.OSC_BEGIN, C1_OSC)
                .to(State.OTHER_STRING, Action.SOS_BEGIN, C1_SOS)
                .to(State.OTHER_STRING, Action.PM_BEGIN, C1_PM)
                .to(State.OTHER_STRING, Action.APC_BEGIN, C1_APC);
    }

    private static void anywhereInVt52(Rules rules) {
        rules.stay(Action.EXECUTE, C0, BEL)
                .stay(Action.NONE, DEL, C1, C1_DCS, C1_SOS, C1_CSI, C1_ST, C1_OSC, C1_PM, C1_APC)
                .to(State.VT52_GROUND, Action.NONE, CANCEL, HIGH)
                .to(State.VT52_ESCAPE, Action.CLEAR, ESC);
    }

    private static void escape(Rules rules) {
        rules.in(State.ESCAPE)
                .stay(Action.EXECUTE, C0, BEL)
                .to(State.ESCAPE_INTERMEDIATE, Action.COLLECT, INTERMEDIATE)
                .toFrom(State.GROUND, Action.ESC_DISPATCH, DIGIT, UNDERSCORE)
                .to(State.DCS_ENTRY, Action.CLEAR, P)
                .to(State.OTHER_STRING, Action.SOS_BEGIN, X)
                .to(State.CSI_ENTRY, Action.CLEAR, BRACKET)
                .to(State.GROUND, Action.NONE, BACKSLASH)
                .to(State.OSC_STRING, Action.OSC_BEGIN, CLOSING_BRACKET)
                .to(State.OTHER_STRING, Action.PM_BEGIN, CIRCUMFLEX)
                .to(State.OTHER_STRING, Action.APC_BEGIN, UNDERSCORE);
        rules.in(State.ESCAPE_INTERMEDIATE)
                .stay(Action.EXECUTE, C0, BEL)
                .stay(Action.COLLECT, INTERMEDIATE)
                .toFrom(State.GROUND, Action.ESC_DISPATCH, DIGIT, UNDERSCORE);
    }

    private static void controlSequence(Rules rules) {
        rules.in(State.CSI_ENTRY)
                .stay(Action.EXECUTE, C0, BEL)
                .to(State.CSI_PARAM, Action.PREFIX, PREFIX)
                .to(State.CSI_PARAM, Action.PARAM, DIGIT, COLON, SEMICOLON)
                .to(State.CSI_INTERMEDIATE, Action.COLLECT, INTERMEDIATE)
                .toFrom(State.GROUND, Action.CSI_DISPATCH, FINAL, UNDERSCORE);
        rules.in(State.CSI_PARAM)
                .stay(Action.EXECUTE, C0, BEL)
                .stay(Action.PARAM, DIGIT, COLON, SEMICOLON)
                .to(State.CSI_IGNORE, Action.NONE, PREFIX)
                .to(State.CSI_INTERMEDIATE, Action.COLLECT, INTERMEDIATE)
                .toFrom(State.GROUND, Action.CSI_DISPATCH, FINAL, UNDERSCORE);
        rules.in(State.CSI_INTERMEDIATE)
                .stay(Action.EXECUTE, C0, BEL)
                .stay(Action.COLLECT, INTERMEDIATE)
                .toFrom(State.CSI_IGNORE, Action.NONE, DIGIT, PREFIX)
                .toFrom(State.GROUND, Action.CSI_DISPATCH, FINAL, UNDERSCORE);
        rules.in(State.CSI_IGNORE)
                .stay(Action.EXECUTE, C0, BEL)
                .stayFrom(Action.NONE, INTERMEDIATE, PREFIX)
                .toFrom(State.GROUND, Action.IGNORED, FINAL, UNDERSCORE);
    }

    private static void deviceControl(Rules rules) {
        rules.in(State.DCS_ENTRY)
                .stay(Action.NONE, C0, BEL)
                .to(State.DCS_PARAM, Action.PREFIX, PREFIX)
                .to(State.DCS_PARAM, Action.PARAM, DIGIT, SEMICOLON)
                .to(State.DCS_IGNORE, Action.IGNORED, COLON)
                .to(State.DCS_INTERMEDIATE, Action.COLLECT, INTERMEDIATE)
                .toFrom(State.DCS_PASSTHROUGH, Action.DCS_HOOK, FINAL, UNDERSCORE);
        rules.in(State.DCS_PARAM)
                .stay(Action.NONE, C0, BEL)
                .stay(Action.PARAM, DIGIT, SEMICOLON)
                .to(State.DCS_IGNORE, Action.IGNORED, COLON, PREFIX)
                .to(State.DCS_INTERMEDIATE, Action.COLLECT, INTERMEDIATE)
                .toFrom(State.DCS_PASSTHROUGH, Action.DCS_HOOK, FINAL, UNDERSCORE);
        rules.in(State.DCS_INTERMEDIATE)
                .stay(Action.NONE, C0, BEL)
                .stay(Action.COLLECT, INTERMEDIATE)
                .toFrom(State.DCS_IGNORE, Action.IGNORED, DIGIT, PREFIX)
                .toFrom(State.DCS_PASSTHROUGH, Action.DCS_HOOK, FINAL, UNDERSCORE);
        rules.in(State.DCS_IGNORE).stay(Action.NONE, C0, BEL, HIGH).stayFrom(Action.NONE, INTERMEDIATE, UNDERSCORE);
    }

    /** The characters of a string never come here: {@code VtParser} takes them as ranges. */
    private static void strings(Rules rules) {
        for (int state : new int[] {State.DCS_PASSTHROUGH, State.OSC_STRING, State.OTHER_STRING}) {
            rules.in(state)
                    .stay(Action.NONE, C0, BEL, HIGH)
                    .stayFrom(Action.NONE, INTERMEDIATE, UNDERSCORE)
                    .to(State.GROUND, Action.STRING_CANCEL, CANCEL)
                    .to(State.GROUND, Action.STRING_END, C1_ST)
                    .to(State.GROUND, Action.STRING_CANCEL_AGAIN, C1, C1_DCS, C1_SOS, C1_CSI, C1_OSC, C1_PM, C1_APC)
                    .to(State.STRING_ESCAPE, Action.NONE, ESC);
        }
        rules.in(State.OSC_STRING).to(State.GROUND, Action.STRING_END_BEL, BEL);
        rules.in(State.STRING_ESCAPE)
                .stay(Action.EXECUTE, C0, BEL)
                .stay(Action.NONE, ESC)
                .toFrom(State.ESCAPE, Action.STRING_CANCEL_AGAIN, INTERMEDIATE, UNDERSCORE)
                .to(State.GROUND, Action.STRING_END, BACKSLASH, C1_ST)
                .to(State.GROUND, Action.STRING_CANCEL, CANCEL, HIGH)
                .to(State.GROUND, Action.STRING_CANCEL_AGAIN, C1, C1_DCS, C1_SOS, C1_CSI, C1_OSC, C1_PM, C1_APC);
    }

    private static void vt52(Rules rules) {
        rules.in(State.VT52_GROUND)
                .stayFrom(Action.PRINT, INTERMEDIATE, UNDERSCORE)
                .stay(Action.PRINT, HIGH);
        rules.in(State.VT52_ESCAPE)
                .to(State.VT52_INTERMEDIATE, Action.NONE, INTERMEDIATE)
                .toFrom(State.VT52_GROUND, Action.VT52_DISPATCH, DIGIT, UNDERSCORE)
                .to(State.VT52_ROW, Action.NONE, Y);
        rules.in(State.VT52_INTERMEDIATE)
                .stay(Action.NONE, INTERMEDIATE)
                .toFrom(State.VT52_GROUND, Action.IGNORED, DIGIT, UNDERSCORE);
        rules.in(State.VT52_ROW).toFrom(State.VT52_COLUMN, Action.VT52_ROW, C0, HIGH);
        rules.in(State.VT52_COLUMN).toFrom(State.VT52_GROUND, Action.VT52_COLUMN, C0, HIGH);
    }

    /** Writes one state's block after another; a later rule replaces an earlier one. */
    private static final class Rules {
        private final short[] table = new short[State.COUNT << CLASS_BITS];
        private int state;

        Rules in(int one) {
            state = one;
            return this;
        }

        Rules to(int next, int action, int... classes) {
            for (int byteClass : classes) {
                table[state << CLASS_BITS | byteClass] = (short) (action << STATE_BITS | next);
            }
            return this;
        }

        Rules toFrom(int next, int action, int first, int last) {
            for (int byteClass = first; byteClass <= last; byteClass++) {
                to(next, action, byteClass);
            }
            return this;
        }

        Rules stay(int action, int... classes) {
            return to(state, action, classes);
        }

        Rules stayFrom(int action, int first, int last) {
            return toFrom(state, action, first, last);
        }
    }
}
