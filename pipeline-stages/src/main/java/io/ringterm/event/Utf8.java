package io.ringterm.event;

/** Code points as UTF-8 (RFC 3629), into arrays that are used again. */
public final class Utf8 {
    /** The most bytes that a code point takes. */
    public static final int MAX_BYTES = 4;

    private Utf8() {}

    /**
     * Writes a code point.
     *
     * @param codePoint a Unicode scalar value: 0 to U+10FFFF and no surrogate, which is not checked
     * @param into takes the bytes
     * @param at where they begin; there must be room for {@link #MAX_BYTES}, or for as many as it takes
     * @return where they end
     * @throws IndexOutOfBoundsException if there is no room
     */
    public static int encode(int codePoint, byte[] into, int at) {
        int end = at;
        if (codePoint < 0x80) {
            into[end++] = (byte) codePoint;
            return end;
        }
        if (codePoint < 0x800) {
            into[end++] = (byte) (0xc0 | codePoint >> 6);
        } else {
            if (codePoint < 0x1_0000) {
                into[end++] = (byte) (0xe0 | codePoint >> 12);
            } else {
                into[end++] = (byte) (0xf0 | codePoint >> 18);
                into[end++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
            }
            into[end++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        }
        into[end++] = (byte) (0x80 | codePoint & 0x3f);
        return end;
    }
}
