package io.ringterm.grid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hashes of 64 bits by content: the same on every machine, in every run. Not for keeping secrets. */
public final class Hash64 {
    private static final long K1 = 0x9e37_79b9_7f4a_7c15L;
    private static final long K2 = 0xd6e8_feb8_6659_fd93L;
    /** Keeps a hash of 0 from staying 0. */
    private static final long K3 = 0xa076_1d64_78bd_642fL;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hash64() {}

    /**
     * Takes another value into a hash; order matters.
     *
     * @param hash the hash so far
     * @param value any
     * @return the new hash
     */
    public static long mix(long hash, long value) {
        long mixed = (hash ^ value * K2) * K1 + K3;
        return mixed ^ mixed >>> 29;
    }

    /**
     * Takes two values into a hash at the price of one.
     *
     * @param hash the hash so far
     * @param first any
     * @param second any
     * @return the new hash
     */
    static long mix(long hash, long first, long second) {
        return mix(hash, first + second * K3);
    }

    /**
     * Spreads what is in a hash over all its bits.
     *
     * @param hash the hash so far
     * @return the finished hash
     */
    public static long finish(long hash) {
        long mixed = (hash ^ hash >>> 32) * K2;
        mixed = (mixed ^ mixed >>> 32) * K2;
        return mixed ^ mixed >>> 32;
    }

    /**
     * The hash of some ints.
     *
     * @param values where they are
     * @param from where they begin
     * @param count how many
     * @return 64 bits
     */
    public static long ofInts(int[] values, int from, int count) {
        long hash = count;
        for (int i = from; i < from + count; i++) {
            hash = mix(hash, values[i]);
        }
        return finish(hash);
    }

    /**
     * The hash of some bytes.
     *
     * @param values where they are
     * @param from where they begin
     * @param count how many
     * @return 64 bits
     */
    public static long ofBytes(byte[] values, int from, int count) {
        return rest(count, values, from, from + count);
    }

    /** Takes eight bytes into the hash of some bytes, which begins as their count. */
    static long eight(long hash, byte[] values, int at) {
        return mix(hash, (long) WORD.get(values, at));
    }

    /** Takes the rest of some bytes into their hash. */
    static long rest(long begun, byte[] values, int from, int end) {
        long hash = begun;
        int at = from;
        for (; end - at >= Long.BYTES; at += Long.BYTES) {
            hash = eight(hash, values, at);
        }
        long last = 0;
        if (end >= Long.BYTES) {
            // What stands before is shifted out, and all of it where nothing is left.
            last = (long) WORD.get(values, end - Long.BYTES) >>> 1 >>> Long.SIZE - 1 - Byte.SIZE * (end - at);
        } else {
            for (int i = end; i > at; ) {
                last = last << 8 | values[--i] & 0xff;
            }
        }
        return finish(mix(hash, last));
    }

    /**
     * The hash of a text.
     *
     * @param text any
     * @return 64 bits
     */
    public static long ofText(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash, text.charAt(i));
        }
        return finish(hash);
    }
}
