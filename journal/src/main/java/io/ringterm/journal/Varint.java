package io.ringterm.journal;

/** Numbers in as few bytes as they need: LEB128. */
final class Varint {
    /** The most bytes that a number takes. */
    static final int MAX_BYTES = 10;

    private Varint() {}

    /** Writes an unsigned number and tells where the next thing goes. */
    static int put(byte[] b, int at, long value) {
        while ((value & ~0x7fL) != 0) {
            b[at++] = (byte) (value | 0x80);
            value >>>= 7;
        }
        b[at] = (byte) value;
        return at + 1;
    }

    /** Small numbers of either sign become small unsigned ones. */
    static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
