package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 of whole characters in running text. */
final class Utf8 {
    /** Bytes that are not a whole, well-formed character. */
    static final int NOT_WHOLE = -1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Utf8() {}

    /**
     * Decodes a character of two bytes or more, the short ones quickly.
     *
     * @param bytes array
     * @param at where it begins, below {@code end}
     * @param end where the bytes end
     * @return code point, or {@link #NOT_WHOLE}
     */
    static int decodeAny(byte[] bytes, int at, int end) {
        int code = at + Integer.BYTES <= end ? decodeShort((int) INT.get(bytes, at)) : NOT_WHOLE;
        return code == NOT_WHOLE ? decode(bytes, at, end) : code;
    }

    /**
     * Decodes a character of two bytes or more.
     *
     * @param bytes array
     * @param at where it begins, below {@code end}
     * @param end where the bytes end
     * @return code point, or {@link #NOT_WHOLE}: {@link Utf8Decoder} knows what to make of it
     */
    static int decode(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead >= 0xe0 && lead < 0xf0) {
            return at + 3 <= end ? three(lead, bytes[at + 1], bytes[at + 2]) : NOT_WHOLE;
        } else if (lead < 0xe0) {
            return at + 2 <= end ? two(lead, bytes[at + 1]) : NOT_WHOLE;
        }
        return at + 4 <= end ? four(lead, bytes[at + 1], bytes[at + 2], bytes[at + 3]) : NOT_WHOLE;
    }

    /**
     * How many bytes a character takes.
     *
     * @param codePoint U+0080 or above
     * @return 2 to 4
     */
    static int length(int codePoint) {
        return codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
    }

    /**
     * Where the character begins that ends before an index; in well-formed text.
     *
     * @param bytes array
     * @param to index behind the character
     * @return its index
     */
    static int before(byte[] bytes, int to) {
        if (to < Integer.BYTES) {
            int index = to - 1;
            while (isContinuation(bytes[index])) {
                index--;
            }
            return index;
        }
        int four = (int) INT.get(bytes, to - Integer.BYTES);
        int begins = ~(four & ~(four << 1)) & 0x8080_8080;
        return to - 1 - (Integer.numberOfLeadingZeros(begins) >>> 3);
    }

    /**
     * Where the next character of four bytes begins; in well-formed text.
     *
     * @param bytes array
     * @param from where to begin
     * @param end where to stop
     * @return its index, {@code end} or above if there is none
     */
    static int fourFrom(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && at <= bytes.length - Long.BYTES) {
            long eight = (long) LONG.get(bytes, at);
            long leads = eight & eight << 1 & eight << 2 & eight << 3 & 0x8080_8080_8080_8080L;
            if (leads != 0) {
                return at + (Long.numberOfTrailingZeros(leads) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < end && (bytes[at] & 0xff) < 0xf0) {
            at++;
        }
        return at;
    }

    /**
     * Decodes a character of two or three bytes that has at least four bytes before the end of the array.
     *
     * @param four the bytes, the first one lowest
     * @return code point, or {@link #NOT_WHOLE} where {@link #decode} has to look
     */
    private static int decodeShort(int four) {
        if ((four & 0xc0_c0f0) == 0x80_80e0) {
            int code = (four & 0x0f) << 12 | (four & 0x3f00) >>> 2 | four >>> 16 & 0x3f;
            return code >= 0x800 && (code & 0xf800) != 0xd800 ? code : NOT_WHOLE;
        }
        int code = (four & 0x1f) << 6 | four >>> 8 & 0x3f;
        return (four & 0xc0e0) == 0x80c0 && code >= 0x80 ? code : NOT_WHOLE;
    }

    private static int two(int lead, int second) {
        return lead >= 0xc2 && isContinuation(second) ? (lead & 0x1f) << 6 | second & 0x3f : NOT_WHOLE;
    }

    private static int three(int lead, int second, int third) {
        int code = (lead & 0x0f) << 12 | (second & 0x3f) << 6 | third & 0x3f;
        boolean wellFormed =
                isContinuation(second) && isContinuation(third) && code >= 0x800 && (code & 0xf800) != 0xd800;
        return wellFormed ? code : NOT_WHOLE;
    }

    private static int four(int lead, int second, int third, int fourth) {
        int code = (lead & 0x0f) << 18 | (second & 0x3f) << 12 | (third & 0x3f) << 6 | fourth & 0x3f;
        boolean wellFormed = isContinuation(second)
                && isContinuation(third)
                && isContinuation(fourth)
                && code >= 0x1_0000
                && code <= 0x10_ffff;
        return wellFormed ? code : NOT_WHOLE;
    }

    private static boolean isContinuation(int code) {
        return (code & 0xc0) == 0x80;
    }
}
