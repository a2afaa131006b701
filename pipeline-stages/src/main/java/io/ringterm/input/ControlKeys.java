package io.ringterm.input;

import java.util.Arrays;

/**
 * What the control key makes of a sign: the table "Legacy ctrl mapping of ASCII keys" of the kitty protocol's page, a
 * superset of table 3-5 of the VT100 User Guide.
 */
final class ControlKeys {
    /** The sign has no control character. */
    static final int NONE = -1;

    private static final int[] CODES = new int[128];

    static {
        Arrays.fill(CODES, NONE);
        for (int letter = 'a'; letter <= 'z'; letter++) {
            CODES[letter] = letter & 0x1f;
            CODES[letter - 'a' + 'A'] = letter & 0x1f;
        }
        map(" @2", 0);
        map("[3", 27);
        map("\\4", 28);
        map("]5", 29);
        map("^6~", 30);
        map("_/7", 31);
        map("?8", 127);
    }

    private ControlKeys() {}

    private static void map(String signs, int code) {
        for (int i = 0; i < signs.length(); i++) {
            CODES[signs.charAt(i)] = code;
        }
    }

    static int of(int codePoint) {
        return codePoint >= 0 && codePoint < CODES.length ? CODES[codePoint] : NONE;
    }
}
