package io.ringterm.bench.reliability;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be sent to a person's terminal, written down apart from the renderer that sends it. Everything else is refused,
 * most of all what makes a terminal answer, write files, touch the clipboard or show text backwards.
 */
final class AnsiGrammar {
    private static final int MOST_PARAMETERS = 200;
    private static final String COUNT = "[0-9]{0,5}";
    private static final Pattern SEQUENCE = Pattern.compile("\033(?:"
            + "\\[" + COUNT + "[ABCDGKXbST]"
            + "|\\[" + COUNT + "(?:;" + COUNT + ")?[Hr]"
            + "|\\[2J|\\[4l"
            + "|\\[[0-9:;]{0," + MOST_PARAMETERS + "}m"
            + "|\\[[0-6] q|\\[[01]\"q"
            + "|\\[\\?(?:1|5|6|7|9|12|25|66|1000|1002|1003|1004|1005|1006|1007|1015|1016|2004|2026|2027)[hl]"
            + "|\\[=[0-9]{1,2};1u|\\[>4;[0-3]m|\\[>4;[01]f"
            + "|\\]8;(?:id=[!-9<-~]{1,2083})?;[!-~]{0,2083}\033\\\\"
            + "|\\]2;[^\000-\037\177-\237]{0,4096}\033\\\\"
            + "|#[3456]|\\(B)");

    private AnsiGrammar() {}

    /** Returns null where all of it may be sent, otherwise what may not and where. */
    static String check(byte[] bytes) {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return "not UTF-8: " + e.getMessage();
        }
        Matcher sequence = SEQUENCE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) == 033) {
                sequence.region(at, text.length());
                if (!sequence.lookingAt()) {
                    return "at " + at + ": " + shown(text.subSequence(at, Math.min(text.length(), at + 24)));
                }
                at = sequence.end();
            } else {
                int codePoint = Character.codePointAt(text, at);
                if (!mayBeSent(codePoint)) {
                    return "at " + at + ": U+" + Integer.toHexString(codePoint);
                }
                at += Character.charCount(codePoint);
            }
        }
        return null;
    }

    /** Returns null where plain lines of text have no control but the line feed, otherwise what they have. */
    static String checkPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < 0x20 && unit != '\n' || unit >= 0x7f && unit < 0xa0) {
                return "at " + at + ": U+" + Integer.toHexString(unit);
            }
        }
        return null;
    }

    private static boolean mayBeSent(int codePoint) {
        boolean control =
                codePoint == '\r' || codePoint == '\n' || codePoint == '\b' || codePoint == 7 || codePoint == 15;
        boolean printable = codePoint >= 0x20 && (codePoint < 0x7f || codePoint >= 0xa0);
        boolean reorders = codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
        return control || printable && !reorders;
    }

    private static String shown(CharSequence what) {
        StringBuilder shown = new StringBuilder();
        what.chars().forEach(c -> shown.append(c < 0x20 ? "^" + (char) (c + 0x40) : Character.toString(c)));
        return shown.toString();
    }
}
