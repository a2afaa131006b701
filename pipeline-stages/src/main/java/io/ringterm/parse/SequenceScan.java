package io.ringterm.parse;

import io.ringterm.event.Limits;
import io.ringterm.op.OpBuffer;

/** Reads the parameters of a control sequence that has no sub-parameters, intermediate bytes and surprises. */
final class SequenceScan {
    /** Numbers that need not be watched for saturation; longer ones are read a character at a time. */
    private static final int MAX_DIGITS = 4;

    /** The bytes are not of this kind, or not all there. */
    static final long NONE = 0;

    private SequenceScan() {}

    /**
     * Reads parameters and the final byte.
     *
     * @param bytes array
     * @param from where the parameters begin
     * @param end where the bytes end
     * @param words takes a parameter word for each
     * @param first index of the first word
     * @return for {@link #next(long)} and {@link #count(long)}, or {@link #NONE}
     */
    static long parameters(byte[] bytes, int from, int end, int[] words, int first) {
        int out = first;
        int start = from;
        int value = 0;
        for (int at = from; at < end; at++) {
            int code = bytes[at];
            int digit = code - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                continue;
            }
            if (at - start > MAX_DIGITS) {
                return NONE;
            }
            if (out < first + Limits.MAX_PARAMS) {
                words[out++] = at == start ? OpBuffer.NONE : value;
            }
            if (code != ';') {
                // A final byte alone has no parameter before it.
                long count = at == from ? 0 : out - first;
                return code < '@' || code == 0x7f ? NONE : count << 32 | at + 1;
            }
            start = at + 1;
            value = 0;
        }
        return NONE;
    }

    /** The index behind the final byte. */
    static int next(long scanned) {
        return (int) scanned;
    }

    /** How many parameters there are. */
    static int count(long scanned) {
        return (int) (scanned >>> 32);
    }
}
