package io.ringterm.op;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 that is known to be well formed. */
public final class Utf8Text {
    /** So many bytes there have to be behind the beginning of a character, which may be shorter. */
    public static final int SPARE = Integer.BYTES;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Utf8Text() {}

    /**
     * Where the character behind one begins.
     *
     * @param bytes array
     * @param at where the one begins, whatever its length
     * @return index behind it
     */
    public static int next(byte[] bytes, int at) {
        return bytes[at] >= 0 ? at + 1 : at + length(bytes[at]);
    }

    /**
     * How many bytes a character of two or more has.
     *
     * @param lead its first byte, C2 to F4
     * @return 2 to 4
     */
    public static int length(byte lead) {
        return Integer.numberOfLeadingZeros(~(lead << Integer.SIZE - Byte.SIZE));
    }

    /**
     * Decodes a character that may stand at the end of the array.
     *
     * @param bytes array
     * @param from where it begins
     * @param to index behind it
     * @return its code point
     */
    public static int codePointBetween(byte[] bytes, int from, int to) {
        int code = to == from + 1 ? bytes[from] : bytes[from] & 0x7f >> to - from;
        for (int i = from + 1; i < to; i++) {
            code = code << 6 | bytes[i] & 0x3f;
        }
        return code;
    }

    /**
     * Decodes a character of two bytes or more that has others behind it, without a branch.
     *
     * @param bytes array
     * @param at where it begins, {@link #SPARE} bytes before the end of the array or more
     * @param length how many bytes it has
     * @return its code point
     */
    public static int codePoint(byte[] bytes, int at, int length) {
        int four = (int) INT.get(bytes, at);
        int all = four & 0x3f | four >>> 2 & 0xfc0 | four >>> 4 & 0x3_f000 | four >>> 6 & 0x7c_0000;
        return all >>> 6 * (Integer.BYTES - length) & (1 << 5 * length + 1) - 1;
    }
}
