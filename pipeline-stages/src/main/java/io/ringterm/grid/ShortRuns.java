package io.ringterm.grid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Copying and filling for runs of a few cells, as screens are written: calling the library's stub, or a loop that the JIT
 * has unrolled for long runs, takes several times as long.
 *
 * <pre>
 *  eleven bytes   | 0  1  2  3  4  5  6  7 |
 *                          | 3  4  5  6  7  8  9 10 |     two pieces that overlap: no loop, no rest
 * </pre>
 */
final class ShortRuns {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private static final int EIGHT = 8;
    private static final int FOUR = 4;
    /** What calls pay for. */
    private static final int LONG_RUN = 16;

    private ShortRuns() {}

    /** Copies bytes from one array to another. */
    static void copy(byte[] from, int at, byte[] to, int column, int length) {
        if (length == 1) {
            to[column] = from[at];
        } else if (length > LONG_RUN) {
            System.arraycopy(from, at, to, column, length);
        } else if (length >= EIGHT) {
            LONG.set(to, column, (long) LONG.get(from, at));
            LONG.set(to, column + length - EIGHT, (long) LONG.get(from, at + length - EIGHT));
        } else if (length >= FOUR) {
            INT.set(to, column, (int) INT.get(from, at));
            INT.set(to, column + length - FOUR, (int) INT.get(from, at + length - FOUR));
        } else if (length > 0) {
            to[column] = from[at];
            to[column + (length >> 1)] = from[at + (length >> 1)];
            to[column + length - 1] = from[at + length - 1];
        }
    }

    /** Fills elements. */
    static void fill(long[] array, int from, int to, long value) {
        int length = to - from;
        if (length == 1) {
            array[from] = value;
        } else if (length > LONG_RUN) {
            Arrays.fill(array, from, to, value);
        } else if (length >= EIGHT) {
            eight(array, from, value);
            eight(array, to - EIGHT, value);
        } else if (length >= FOUR) {
            four(array, from, value);
            four(array, to - FOUR, value);
        } else if (length > 0) {
            array[from] = value;
            array[from + (length >> 1)] = value;
            array[to - 1] = value;
        }
    }

    private static void eight(long[] array, int at, long value) {
        four(array, at, value);
        four(array, at + FOUR, value);
    }

    private static void four(long[] array, int at, long value) {
        array[at] = value;
        array[at + 1] = value;
        array[at + 2] = value;
        array[at + 3] = value;
    }
}
