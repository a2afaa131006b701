package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where a run of bytes ends, eight bytes at a time. */
final class ByteScan {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long SPACES = 0x2020_2020_2020_2020L;

    private ByteScan() {}

    /**
     * The end of a run of printable ASCII, 20 to 7E.
     *
     * @param bytes array
     * @param from where to begin
     * @param end where the bytes end
     * @return index of the first other byte, or {@code end}
     */
    static int printableEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at <= end - 16) {
            long first = stops((long) LONG.get(bytes, at));
            long second = stops((long) LONG.get(bytes, at + 8));
            if ((first | second) != 0) {
                // Which of both it is cannot be predicted: no branch.
                int ahead = Long.numberOfTrailingZeros(first) >>> 3;
                int behind = Long.numberOfTrailingZeros(second) >>> 3;
                return at + ahead + (behind & -(ahead >>> 3));
            }
            at += 16;
        }
        if (at <= end - 8) {
            long stops = stops((long) LONG.get(bytes, at));
            if (stops != 0) {
                return at + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
            at += 8;
        }
        while (at < end && isPrintable(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The upper bit of each byte that does not print; bits above the lowest may be spoilt by its borrow or carry. */
    private static long stops(long eight) {
        return (eight | eight + ONES | eight - SPACES) & HIGH_BITS;
    }

    /**
     * The end of a run of string bytes, 20 to 7E and 80 to FF.
     *
     * @param bytes array
     * @param from where to begin
     * @param end where the bytes end
     * @return index of the first C0 control or DEL, or {@code end}
     */
    static int stringEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at <= end - 8) {
            long eight = (long) LONG.get(bytes, at);
            long stops = (eight + ONES | eight - SPACES) & ~eight & HIGH_BITS;
            if (stops != 0) {
                int found = at + (Long.numberOfTrailingZeros(stops) >>> 3);
                // With bytes above 7F a carry or borrow can report one too early.
                if (!isStringByte(bytes[found])) {
                    return found;
                }
                at = found + 1;
            } else {
                at += 8;
            }
        }
        while (at < end && isStringByte(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPrintable(byte code) {
        return code >= 0x20 && code != 0x7f;
    }

    static boolean isStringByte(byte code) {
        return code < 0 || isPrintable(code);
    }
}
