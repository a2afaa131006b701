package io.ringterm.parse;

import io.ringterm.op.OpCode;

/**
 * Whether bytes are UTF-8 (ECMA-35 DOCS; DEC VT510 manual, DECNRCM): not while ESC % @ or mode 42 says otherwise. National
 * replacement sets belong to a time of one byte a character, and xterm reads them so.
 */
final class Encoding {
    private static final int DECNRCM = 42;
    /** The levels that DECSCL knows; others it ignores. */
    private static final int VT100 = 61;

    private static final int VT500 = 65;
    private static final int UTF8_FLAG = 1 << 8;
    private static final int NATIONAL_FLAG = 1 << 11;

    /** Both of the others taken together. */
    boolean utf8 = true;

    private boolean asked = true;
    private boolean national;

    /** Follows DOCS. */
    void ask(boolean on) {
        asked = on;
        utf8 = asked && !national;
    }

    /** Follows DECSET, DECRST, DECSTR and DECSCL. */
    void follow(int opcode, int[] params, int first, int count) {
        switch (opcode) {
            case OpCode.DECSTR -> national(false);
            case OpCode.DECSCL ->
                national(national && !(count > 0 && params[first] >= VT100 && params[first] <= VT500));
            default -> {
                for (int i = first; i < first + count; i++) {
                    national(params[i] == DECNRCM ? opcode == OpCode.DECSET : national);
                }
            }
        }
    }

    private void national(boolean on) {
        national = on;
        utf8 = asked && !national;
    }

    /** Follows RIS. */
    void reset() {
        asked = true;
        national(false);
    }

    int flags() {
        return (asked ? UTF8_FLAG : 0) | (national ? NATIONAL_FLAG : 0);
    }

    void restore(int flags) {
        asked = (flags & UTF8_FLAG) != 0;
        national((flags & NATIONAL_FLAG) != 0);
    }
}
