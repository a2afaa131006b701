package io.ringterm.parse;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** What a control or a whole sequence becomes, and what it does to the way the bytes behind it are read. */
final class Dispatcher {
    private static final int BEL = 0x07;
    private static final int DECANM = 2;
    /** First lines-per-page that XTWINOPS leaves to DECSLPP. */
    private static final int MIN_DECSLPP = 24;

    final Encoding encoding = new Encoding();
    final ControlSequence sequence = new ControlSequence();

    /** Where a sequence leads back to: {@link State#GROUND} or {@link State#VT52_GROUND}. */
    int ground = State.GROUND;
    /** The last op was none of {@link QuietOps}. */
    boolean heard;
    /** How many sequences made no op. */
    long ignored;

    void control(int code, OpBuffer ops) {
        C0.dispatch(code, ops);
        heard |= code == BEL;
    }

    /** The end of a string, which is for a program or the host. */
    void endString(int terminator, OpBuffer ops) {
        ops.add(OpCode.STRING_END, terminator);
        heard = true;
    }

    /** The control sequence that {@link TransitionTable} has led to the end of. */
    void csi(int code, OpBuffer ops) {
        System.arraycopy(sequence.params, 0, ops.words(), ops.size() + 1, sequence.count);
        csi(sequence.csi(code), sequence.count, ops);
    }

    /** Makes an op of the parameter words that stand behind the place for its header. */
    void csi(int opcode, int count, OpBuffer ops) {
        if (opcode == OpCode.SGR) {
            ops.close(opcode, SgrDecoder.decode(ops.words(), ops.size() + 1, count));
        } else if (QuietOps.has(opcode)) {
            ops.close(opcode, count);
        } else {
            heard(opcode, count, ops);
        }
    }

    /** Those that do something to the parser, or are not what their bytes alone say, are among these. */
    private void heard(int opcode, int count, OpBuffer ops) {
        heard = true;
        int[] words = ops.words();
        int first = ops.size() + 1;
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.XTWINOPS ->
                ops.close(count > 0 && (words[first] & 0xffff) >= MIN_DECSLPP ? OpCode.DECSLPP : opcode, count);
            // A single parameter other than 0 scrolls; anything else belongs to highlight tracking (xterm).
            case OpCode.SD ->
                ops.close(count > 1 || count == 1 && words[first] == 0 ? OpCode.XTHIMOUSE : opcode, count);
            case OpCode.DECSET, OpCode.DECRST, OpCode.DECSTR, OpCode.DECSCL -> {
                ops.close(opcode, count);
                encoding.follow(opcode, words, first, count);
                if (opcode == OpCode.DECRST) {
                    leaveAnsiMode(words, first, count);
                }
            }
            default -> ops.close(opcode, count);
        }
    }

    private void leaveAnsiMode(int[] words, int first, int count) {
        for (int i = first; i < first + count; i++) {
            if (words[i] == DECANM) {
                ground = State.VT52_GROUND;
            }
        }
    }

    void escape(int last, OpBuffer ops) {
        int opcode = sequence.escape(last, ops);
        heard |= !QuietOps.has(opcode);
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.DOCS_UTF8 -> encoding.ask(true);
            case OpCode.DOCS_DEFAULT -> encoding.ask(false);
            case OpCode.RIS -> encoding.reset();
            default -> {}
        }
    }

    void vt52(int last, OpBuffer ops) {
        int opcode = ControlFunctions.VT52.opcode(last);
        heard |= !QuietOps.has(opcode);
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.DECSET -> {
                ops.add(opcode, DECANM);
                ground = State.GROUND;
            }
            case OpCode.VT52_GRAPHICS -> ops.add(opcode, last == 'F' ? 1 : 0);
            default -> ops.add(opcode);
        }
    }
}
