package io.ringterm.apply;

import io.ringterm.grid.Charsets;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Choosing character sets (ECMA-35; ECMA-48 LS0 to LS3R, SS2, SS3; DEC VT510 manual, SCS, DECAUPSS, DECRQUPSS). */
final class CharsetOps {
    private final TerminalState state;
    private final Charsets charsets;
    private final ReplyBuffer replies;

    CharsetOps(TerminalState state, ReplyBuffer replies) {
        this.state = state;
        this.replies = replies;
        charsets = state.charsets();
    }

    /** SCS: designates a set to one of G0 to G3; an unknown set changes nothing. */
    void scs(OpBuffer ops, int at) {
        int name = ops.word(at + 2);
        int kind = name >>> 24 >= '-' ? '-' : '(';
        int set = name & 0xff_ffff | kind << 24;
        if (CharsetTables.isKnown(set)) {
            charsets.designate(ops.word(at + 1) & 3, set == ('(' << 24 | '1') ? Charsets.ASCII : set);
        }
    }

    /** DECAUPSS: the set that a program gets that asks for "the user's"; the parameter says of how many characters. */
    void decaupss(StringArgument argument) {
        int size = state.pendingString().parameterCount() == 0
                ? 0
                : state.pendingString().parameter(0);
        String name = argument.text();
        int set = (size == 1 ? '-' : '(') << 24;
        for (int i = 0; i < name.length() && i < 2; i++) {
            set |= (name.charAt(i) & 0x7f) << 8 * (name.length() - 1 - i);
        }
        if (name.length() <= 2 && CharsetTables.isSupplemental(set)) {
            state.settings().set(Setting.SUPPLEMENTAL_SET, set);
        }
    }

    /** DECRQUPSS: answers the DECAUPSS that would choose the set. */
    void decrqupss() {
        int set = state.settings().get(Setting.SUPPLEMENTAL_SET);
        replies.dcs().add(set >>> 24 == '-' ? '1' : '0').text("!u");
        if ((set >>> 8 & 0xff) != 0) {
            replies.add(set >>> 8 & 0xff);
        }
        replies.add(set & 0xff).st();
    }

    /** LS0 to LS3: the set for 0x20 to 0x7F. */
    void lockingShift(int index) {
        charsets.left(index);
    }

    /** LS1R to LS3R: the set for 0xA0 to 0xFF. */
    void lockingShiftRight(int index) {
        charsets.right(index);
    }

    /** SS2 and SS3: the set for the next character. */
    void singleShift(int index) {
        charsets.single(index);
    }
}
