package io.ringterm.parse;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** The controls of C0 that do something, and DEL, of which only the character sets know. */
final class C0 {
    private static final byte[] OPCODES = new byte[0x20];

    static {
        OPCODES[0x05] = OpCode.ENQ;
        OPCODES[0x07] = OpCode.BEL;
        OPCODES[0x08] = OpCode.BS;
        OPCODES[0x09] = OpCode.HT;
        OPCODES[0x0a] = OpCode.LF;
        OPCODES[0x0b] = OpCode.LF;
        OPCODES[0x0c] = OpCode.LF;
        OPCODES[0x0d] = OpCode.CR;
        OPCODES[0x0e] = OpCode.LS1;
        OPCODES[0x0f] = OpCode.LS0;
    }

    private static final int DEL = 0x7f;

    private C0() {}

    /** Appends the op of a control; nothing where the character is no control or does nothing. */
    static void dispatch(int code, OpBuffer ops) {
        int opcode = code < OPCODES.length ? OPCODES[code] : code == DEL ? OpCode.DEL : 0;
        if (opcode != 0) {
            ops.add(opcode);
        }
    }
}
