package io.ringterm.parse;

/**
 * UTF-8 a byte at a time, with what cannot be decoded shown as maximal subparts (Unicode Standard, chapter 3, table
 * 3-7): where a sequence breaks off, all that was well-formed so far is one U+FFFD and the byte that broke it is looked
 * at again.
 *
 * <p>For what lies over the end of a payload or within a sequence. Whole characters in running text have a faster way
 * in {@link VtParser}.
 */
final class Utf8Decoder {
    /** The character is not complete. */
    static final int INCOMPLETE = -1;
    /** What came before this byte is malformed and is one U+FFFD; feed the byte again. */
    static final int BROKEN = -2;

    static final int REPLACEMENT = 0xfffd;

    private int value;
    private int missing;
    private int lower;
    private int upper;

    /**
     * Takes a byte.
     *
     * @param code 0 to 255; below 0x80 only where a character is {@linkplain #isPending() pending}
     * @return a code point, U+FFFD where this byte alone is malformed, {@link #INCOMPLETE} or {@link #BROKEN}
     */
    int feed(int code) {
        if (missing == 0) {
            return code < 0x80 ? code : first(code);
        }
        if (code < lower || code > upper) {
            missing = 0;
            return BROKEN;
        }
        value = value << 6 | code & 0x3f;
        lower = 0x80;
        upper = 0xbf;
        missing--;
        return missing == 0 ? value : INCOMPLETE;
    }

    /**
     * Whether a character has begun and is not complete.
     *
     * @return true if so
     */
    boolean isPending() {
        return missing != 0;
    }

    void reset() {
        missing = 0;
    }

    int valueWord() {
        return missing == 0 ? 0 : missing << 24 | value;
    }

    int boundsWord() {
        return missing == 0 ? 0 : upper << 8 | lower;
    }

    void restore(int valueWord, int boundsWord) {
        missing = valueWord >>> 24;
        value = valueWord & 0xff_ffff;
        upper = boundsWord >>> 8;
        lower = boundsWord & 0xff;
    }

    private int first(int code) {
        lower = 0x80;
        upper = 0xbf;
        if (code < 0xc2 || code > 0xf4) {
            return REPLACEMENT;
        } else if (code < 0xe0) {
            missing = 1;
            value = code & 0x1f;
        } else if (code < 0xf0) {
            missing = 2;
            value = code & 0x0f;
            lower = code == 0xe0 ? 0xa0 : 0x80;
            upper = code == 0xed ? 0x9f : 0xbf;
        } else {
            missing = 3;
            value = code & 0x07;
            lower = code == 0xf0 ? 0x90 : 0x80;
            upper = code == 0xf4 ? 0x8f : 0xbf;
        }
        return INCOMPLETE;
    }
}
