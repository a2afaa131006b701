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

    /**
     * Reads two parameters at most and the byte behind them, which most sequences end with.
     *
     * <pre>
     *  63         32 31     16 15     8 7      0
     * +-------------+---------+--------+--------+
     * | count       |    0    | length | last   |    last is 0 where numbers are longer than is read here
     * +-------------+---------+--------+--------+
     * </pre>
     *
     * @param eight the bytes, the first in the lowest ones
     * @param words takes a parameter word for each
     * @param first index of the first word
     * @return for {@link #last(long)}, {@link #length(long)} and {@link #count(long)}
     */
    static long few(long eight, int[] words, int first) {
        long rest = eight;
        int length = 1;
        int code = (int) rest & 0xff;
        int value = 0;
        while ((char) (code - '0') <= 9) {
            value = value * 10 + code - '0';
            rest >>>= Byte.SIZE;
            code = (int) rest & 0xff;
            length++;
        }
        if (length > 1 + MAX_DIGITS) {
            return 0;
        }
        words[first] = length == 1 ? OpBuffer.NONE : value;
        if (code != ';') {
            return (length == 1 ? 0 : 1L << 32) | length << 8 | code;
        }
        int start = ++length;
        value = 0;
        rest >>>= Byte.SIZE;
        code = (int) rest & 0xff;
        while ((char) (code - '0') <= 9) {
            value = value * 10 + code - '0';
            rest >>>= Byte.SIZE;
            code = (int) rest & 0xff;
            length++;
        }
        if (length > start + MAX_DIGITS) {
            return 0;
        }
        words[first + 1] = length == start ? OpBuffer.NONE : value;
        return 2L << 32 | length << 8 | code;
    }

    /** The byte behind what {@link #few} read. */
    static int last(long few) {
        return (int) few & 0xff;
    }

    /** How many bytes {@link #few} read, the last included. */
    static int length(long few) {
        return (int) few >>> 8;
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
