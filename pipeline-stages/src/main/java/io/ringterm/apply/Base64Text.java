package io.ringterm.apply;

/** Base 64 (RFC 4648) as OSC 52 and OSC 1337 carry it: padding may be missing, anything else that is odd is refused. */
final class Base64Text {
    private Base64Text() {}

    /**
     * Decodes in place.
     *
     * @return how many bytes, or -1 where it is not base 64
     */
    static int decode(byte[] bytes, int from, int to, byte[] target) {
        int bits = 0;
        int held = 0;
        int length = 0;
        int end = to;
        while (end > from && bytes[end - 1] == '=') {
            end--;
        }
        for (int i = from; i < end; i++) {
            int value = value(bytes[i]);
            if (value < 0) {
                return -1;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                target[length++] = (byte) (bits >>> held);
            }
        }
        return held == 6 ? -1 : length;
    }

    private static int value(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
}
