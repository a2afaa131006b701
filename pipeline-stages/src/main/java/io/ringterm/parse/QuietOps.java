package io.ringterm.parse;

import io.ringterm.op.OpCode;

/**
 * Ops of sequences that change the screen and nothing else: nobody is answered, the host is told nothing, frames are not
 * held back, and the parser reads on as before. Where one event ends and the next begins makes no difference to them.
 *
 * <p>Those that are not listed may do more. An op that does and is listed would have its answer come with a later event.
 */
final class QuietOps {
    private static final boolean[] QUIET = new boolean[256];

    static {
        for (int opcode : new int[] {
            OpCode.SCS,
            OpCode.IND,
            OpCode.NEL,
            OpCode.RI,
            OpCode.HTS,
            OpCode.TBC,
            OpCode.DECSC,
            OpCode.DECRC,
            OpCode.SCOSC_OR_DECSLRM,
            OpCode.SCORC,
            OpCode.CUU,
            OpCode.CUD,
            OpCode.CUF,
            OpCode.CUB,
            OpCode.CNL,
            OpCode.CPL,
            OpCode.CHA,
            OpCode.CUP,
            OpCode.CHT,
            OpCode.CBT,
            OpCode.HPA,
            OpCode.HPR,
            OpCode.VPA,
            OpCode.VPR,
            OpCode.HVP,
            OpCode.ICH,
            OpCode.DCH,
            OpCode.IL,
            OpCode.DL,
            OpCode.ECH,
            OpCode.ED,
            OpCode.EL,
            OpCode.REP,
            OpCode.SU,
            OpCode.DECSTBM,
            OpCode.SGR
        }) {
            QUIET[opcode] = true;
        }
    }

    private QuietOps() {}

    static boolean has(int opcode) {
        return QUIET[opcode];
    }
}
