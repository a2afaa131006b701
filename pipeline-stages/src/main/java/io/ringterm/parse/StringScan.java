package io.ringterm.parse;

/** Finds where the contents of a string may end. */
final class StringScan {
    private StringScan() {}

    /**
     * The first byte that may mean something to the string.
     *
     * @param bytes array
     * @param from where to begin
     * @param end where the bytes end
     * @param utf8 whether the bytes are UTF-8, or one byte a character
     * @param c1String whether a C1 control began the string, so that C2 9C may end it
     * @return index of a control or DEL, of a C2 that may be half of ST, or {@code end}
     */
    static int end(byte[] bytes, int from, int end, boolean utf8, boolean c1String) {
        if (utf8 && !c1String) {
            return ByteScan.stringEnd(bytes, from, end);
        }
        int at = from;
        while (at < end && ByteScan.isStringByte(bytes[at]) && !(utf8 ? mayBeSt(bytes, at, end) : isC1(bytes[at]))) {
            at++;
        }
        return at;
    }

    /** C2 9C, or C2 at the end of the payload. */
    private static boolean mayBeSt(byte[] bytes, int at, int end) {
        return bytes[at] == (byte) 0xc2 && (at + 1 == end || bytes[at + 1] == (byte) 0x9c);
    }

    private static boolean isC1(byte code) {
        return code < (byte) 0xa0;
    }
}
