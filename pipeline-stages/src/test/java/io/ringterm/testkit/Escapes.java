package io.ringterm.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as test scripts write them: C's escapes, and {@code \e} for ESC. */
public final class Escapes {
    private static final String LETTERS = "eabtnrvf\\\"$";
    private static final String MEANINGS = "\u001b\u0007\b\t\n\r\u000b\f\\\"$";

    private Escapes() {}

    /** The bytes that the text stands for; what is not escaped is UTF-8. */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint != '\\') {
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            char letter = text.charAt(i++);
            if (letter == 'x') {
                boolean braces = text.charAt(i) == '{';
                int from = braces ? i + 1 : i;
                bytes.write(Integer.parseInt(text.substring(from, from + 2), 16));
                i = from + 2 + (braces ? 1 : 0);
            } else {
                int known = LETTERS.indexOf(letter);
                if (known < 0) {
                    throw new IllegalArgumentException("escape is unknown: \\" + letter + " in " + text);
                }
                bytes.write(MEANINGS.charAt(known));
            }
        }
        return bytes.toByteArray();
    }

    /** Bytes, one char each, with escapes for what is not printable ASCII. */
    public static String show(String latin1) {
        StringBuilder text = new StringBuilder();
        for (char c : latin1.toCharArray()) {
            int known = MEANINGS.indexOf(c);
            if (known >= 0 && c != '"' && c != '$') {
                text.append('\\').append(LETTERS.charAt(known));
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\x%02x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
