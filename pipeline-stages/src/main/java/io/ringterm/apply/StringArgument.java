package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

/** A part of a complete control string, for the function that it is for. Used again for each string. */
final class StringArgument {
    private byte[] bytes;
    private int from;
    private int to;
    private int terminator;

    StringArgument set(byte[] source, int begin, int end, int how) {
        bytes = source;
        from = begin;
        to = end;
        terminator = how;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from >= to;
    }

    /** How the string ended: 7 for BEL, 0 for ST. */
    int terminator() {
        return terminator;
    }

    /** Takes a decimal number from the front; -1 where there is none. */
    int takeNumber() {
        int value = -1;
        while (from < to && bytes[from] >= '0' && bytes[from] <= '9') {
            value = Math.min(Math.max(value, 0) * 10 + bytes[from++] - '0', 65_535);
        }
        return value;
    }

    /** Takes a byte from the front if it is the one; false where it is not. */
    boolean take(int which) {
        if (from < to && bytes[from] == which) {
            from++;
            return true;
        }
        return false;
    }

    /** Takes all up to a separator, which goes too; all of it where there is none. */
    String takeUntil(int separator) {
        int end = from;
        while (end < to && bytes[end] != separator) {
            end++;
        }
        String part = decode(from, end);
        from = Math.min(to, end + 1);
        return part;
    }

    /** Leaves nothing. */
    StringArgument skipAll() {
        from = to;
        return this;
    }

    /** What is left, as text without control characters. */
    String text() {
        return decode(from, to);
    }

    /** Tells whether what is left is just this. */
    boolean is(String ascii) {
        if (length() != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String decode(int begin, int end) {
        return printable(new String(bytes, begin, Math.max(0, end - begin), StandardCharsets.UTF_8));
    }

    /** The text without C0 and C1 controls. */
    static String printable(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' || c >= 0x7f && c <= 0x9f;
            if (control && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!control && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? text : kept.toString();
    }
}
