package io.ringterm.parse;

import io.ringterm.event.Limits;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/**
 * A sequence while it is being read: prefix, intermediate bytes, parameters.
 *
 * <p>Parameters are kept as the words of an op, see {@link OpBuffer}. What goes over {@link Limits#MAX_PARAMS} is
 * dropped; a third intermediate byte makes the sequence one that nobody knows.
 */
final class ControlSequence {
    /** The parameters; {@link #count} of them are in use. */
    final int[] params = new int[Limits.MAX_PARAMS];

    int count;
    private int prefix;
    /** 0, one byte, or two as {@code first << 8 | second}. */
    private int intermediates;

    private boolean tooManyIntermediates;
    private boolean dropping;

    void clear() {
        count = 0;
        prefix = 0;
        intermediates = 0;
        tooManyIntermediates = false;
        dropping = false;
    }

    void prefix(int code) {
        prefix = code;
    }

    void collect(int code) {
        tooManyIntermediates |= intermediates > 0xff;
        intermediates = intermediates << 8 & 0xff00 | code;
    }

    void param(int code) {
        if (count == 0) {
            params[count++] = OpBuffer.NONE;
        }
        if (code == ';' || code == ':') {
            dropping = count == params.length;
            if (!dropping) {
                params[count++] = code == ':' ? OpBuffer.SUB | OpBuffer.NONE : OpBuffer.NONE;
            }
        } else if (!dropping) {
            params[count - 1] = params[count - 1] & OpBuffer.SUB | withDigit(params[count - 1], code - '0');
        }
    }

    /**
     * A parameter's value with one more digit.
     *
     * @param word the parameter so far, {@link OpBuffer#NONE} before the first digit
     * @param digit 0 to 9
     * @return the value, at most {@link Limits#MAX_PARAM_VALUE}
     */
    static int withDigit(int word, int digit) {
        return Math.min((word & 0xffff) * 10 + digit, Limits.MAX_PARAM_VALUE);
    }

    /** Opcode of the control sequence that this final byte ends, 0 where nobody knows it. */
    int csi(int last) {
        return intermediates > 0xff || hasSubParameters() && !isSgr(last)
                ? 0
                : ControlFunctions.CSI.opcode(prefix, intermediates, last);
    }

    /**
     * Writes the op of the escape sequence that this final byte ends.
     *
     * @return its opcode, 0 where nobody knows it
     */
    int escape(int last, OpBuffer ops) {
        if (intermediates > 0xff || isDesignator(intermediates)) {
            return designate(last, ops);
        }
        int opcode = ControlFunctions.ESC.opcode(0, intermediates, last);
        if (opcode == OpCode.ANSI_CONFORMANCE) {
            ops.add(opcode, last - 'L' + 1);
        } else if (opcode != 0) {
            ops.add(opcode);
        }
        return opcode;
    }

    void hook(int last, OpBuffer ops) {
        ops.begin(OpCode.DCS_BEGIN);
        // A function that does not fit the word is one that nobody knows.
        ops.put(OpCode.function(prefix, tooManyIntermediates ? 0xffff : intermediates, last));
        for (int i = 0; i < count; i++) {
            ops.put(params[i]);
        }
        ops.end();
    }

    /** ESC and one of ( ) * + for a set of 94 characters, - . / for one of 96; the name may have an intermediate. */
    private int designate(int last, OpBuffer ops) {
        int designator = intermediates > 0xff ? intermediates >>> 8 : intermediates;
        if (tooManyIntermediates || !isDesignator(designator)) {
            return 0;
        }
        ops.begin(OpCode.SCS);
        ops.put(designator < '-' ? designator - '(' : designator - '-' + 1);
        ops.put(OpCode.function(designator, intermediates > 0xff ? intermediates & 0xff : 0, last));
        ops.end();
        return OpCode.SCS;
    }

    private static boolean isDesignator(int code) {
        return code >= '(' && code <= '/' && code != ',';
    }

    private boolean isSgr(int last) {
        return last == 'm' && prefix == 0 && intermediates == 0;
    }

    private boolean hasSubParameters() {
        for (int i = 0; i < count; i++) {
            if ((params[i] & OpBuffer.SUB) != 0) {
                return true;
            }
        }
        return false;
    }

    void write(OpBuffer ops) {
        ops.put((dropping ? 2 : 0) | (tooManyIntermediates ? 1 : 0) | prefix << 24 | intermediates << 8);
        for (int i = 0; i < count; i++) {
            ops.put(params[i]);
        }
    }

    void read(int[] words, int from, int end) {
        dropping = (words[from] & 2) != 0;
        tooManyIntermediates = (words[from] & 1) != 0;
        prefix = words[from] >>> 24;
        intermediates = words[from] >>> 8 & 0xffff;
        count = end - from - 1;
        System.arraycopy(words, from + 1, params, 0, count);
    }
}
