package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/**
 * Runs of ASCII and control sequences of {@link QuietOps} with two parameters at most, one after another: what a screen is
 * painted with.
 *
 * <p>A loop that calls nothing, whatever comes: anything else ends it. A call on a path that is hardly ever taken would have
 * the JIT keep in memory, on all paths, what now stays in registers.
 */
final class RunScan {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ESC = 0x1b;
    private static final int DEL = 0x7f;
    /** ESC, [, eight bytes, and two behind them. */
    private static final int LOOK = 12;

    private static final int ASCII = OpBuffer.header(OpCode.PRINT_ASCII, 1);

    /** {@code ?8;?;}, as colours begin, which have more parameters. */
    private static final long COLOUR_MASK = 0xff_00ff_ff00L;

    private static final long COLOUR = 0x3b_003b_3800L;

    /** By final byte; 0 where the loop ends. */
    private static final byte[] OPCODES = new byte[256];

    static {
        for (int last = '@'; last < DEL; last++) {
            int opcode = ControlFunctions.CSI.opcode(last);
            OPCODES[last] = QuietOps.has(opcode) ? (byte) opcode : 0;
        }
    }

    private RunScan() {}

    /**
     * Makes ops of as much as is of this kind.
     *
     * @param bytes array
     * @param offset where the piece begins that ranges count from
     * @param from where to begin
     * @param end where the bytes end
     * @param ops takes the ops
     * @return index of the first byte of something else, or {@code from}
     */
    static int runs(byte[] bytes, int offset, int from, int end, OpBuffer ops) {
        int[] words = ops.words();
        int out = ops.size();
        int at = from;
        while (at <= end - LOOK) {
            int code = bytes[at];
            if (code >= ' ' && code != DEL) {
                int next = ByteScan.printableEnd(bytes, at, end);
                words[out] = ASCII;
                words[out + 1] = OpBuffer.range(at - offset, next - at);
                out += 2;
                at = next;
                continue;
            } else if (code != ESC || bytes[at + 1] != '[') {
                break;
            }
            long eight = (long) LONG.get(bytes, at + 2);
            if ((eight & COLOUR_MASK) == COLOUR) {
                break;
            }
            long scanned = SequenceScan.few(eight, words, out + 1);
            int opcode = OPCODES[SequenceScan.last(scanned)] & 0xff;
            int count = SequenceScan.count(scanned);
            if (opcode == OpCode.SGR) {
                count = SgrDecoder.few(words, out + 1, count);
            }
            if (opcode == 0 || count < 0) {
                break;
            }
            words[out] = OpBuffer.header(opcode, count);
            out += 1 + count;
            at += 2 + SequenceScan.length(scanned);
            // Behind an address one character alone is common, and a branch, unlike a sum, keeps nobody waiting.
            if (opcode != OpCode.SGR && bytes[at + 1] == ESC && TextReader.isPrintable(bytes[at])) {
                words[out] = ASCII;
                words[out + 1] = OpBuffer.range(at - offset, 1);
                out += 2;
                at++;
            }
        }
        ops.extend(out);
        return at;
    }
}
