package io.ringterm.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import io.ringterm.event.OpenPayload;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextLineWord;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextLineScanTest {
    private static final int LINES = 4_096;
    private static final String[] CHARACTERS = {
        "a", " ", "é", "Ж", "—", "世", "한", "かき", "│", "ｗ", "😀", "🇯", "𠀀", "e\u0301", "❤\ufe0f", "क्ष", "ก\u0e33",
        "\ue000"
    };
    /** What no line has, and what may be the beginning or the rest of something else. */
    private static final int[] OTHERS = {
        0x00, 0x07, '\t', '\n', '\r', 0x1b, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xcc, 0xdf, 0xe0, 0xe2,
        0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xf8, 0xff
    };

    @Test
    void takesEachCharacterAsWideAsTheTableSays() {
        for (int version : new int[] {1500, 1600, 1700}) {
            for (int flags : new int[] {0, OpenPayload.AMBIGUOUS_WIDE}) {
                for (int code = 0xa0; code <= Character.MAX_CODE_POINT; code += LINES) {
                    takes(CharWidth.of(version, flags), code);
                }
            }
        }
    }

    /** A line for each code point, so long that it stands anywhere among the bytes looked at together. */
    private static void takes(CharWidth widths, int first) {
        StringBuilder text = new StringBuilder();
        for (int code = first; code < first + LINES; code++) {
            text.append("abc", 0, 1 + code % 3)
                    .appendCodePoint(isText(code) ? code : 'x')
                    .append("\r\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int[] words = new int[3 * LINES];
        long found = new TextLineScan(widths).lines(bytes, 0, 0, bytes.length, words, 0);
        assertEquals(bytes.length, (int) (found >>> 32));
        int at = 0;
        for (int code = first; code < first + LINES; code++) {
            int width = isText(code) ? widths.width(code) : 1;
            int before = 1 + code % 3;
            int word = words[at + 1];
            int columns = TextLineWord.columns(word) - before;
            boolean right = TextLineWord.isAtMost(word) ? columns == 2 && width > 0 : columns == width;
            // Millions of assertions with a message each would take as many seconds.
            if (!right || TextLineWord.clusters(word) != (width == 0 ? 1 : 0)) {
                assertEquals(width, columns, Integer.toHexString(code) + " " + Integer.toHexString(word));
            }
            if (width == 0) {
                int length = new String(Character.toChars(code)).getBytes(StandardCharsets.UTF_8).length;
                int begin = OpBuffer.rangeOffset(words[at]) + before - 1;
                assertEquals(OpBuffer.range(begin, 1 + length), words[at + 2]);
            }
            at += 2 + TextLineWord.clusters(word);
        }
        assertEquals(at, (int) found);
    }

    private static boolean isText(int code) {
        return code <= Character.MAX_CODE_POINT && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
    }

    /** Wherever it is among the bytes that are looked at together, in a character or between two. */
    @Test
    void endsBeforeTheLineThatHasSomethingElse() {
        CharWidth widths = CharWidth.of(1700, 0);
        TextLineScan scan = new TextLineScan(widths);
        Seeds.check(4_000, random -> {
            byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
            int changes = random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : OTHERS[random.nextInt(OTHERS.length)]);
            }
            int end = bytes.length - random.nextInt(Math.min(bytes.length, 6));
            int[] words = new int[2 * bytes.length + 16];
            long found = scan.lines(bytes, 0, 0, end, words, 0);
            int expected = 0;
            int at = 0;
            for (int next = lineEnd(bytes, 0, end); next > 0 && isLine(bytes, expected, next, widths); ) {
                assertTrue(at < (int) found, "a line is missing at " + expected);
                assertEquals(OpBuffer.range(expected, next - 2 - expected), words[at]);
                checkColumns(words[at + 1], bytes, expected, next - 2, widths);
                at += 2 + TextLineWord.clusters(words[at + 1]);
                expected = next;
                next = lineEnd(bytes, expected, end);
            }
            assertEquals(expected, (int) (found >>> 32));
            assertEquals(at, (int) found);
        });
    }

    private static void checkColumns(int word, byte[] bytes, int from, int to, CharWidth widths) {
        int said = TextLineWord.columns(word);
        int columns = new String(bytes, from, to - from, StandardCharsets.UTF_8)
                .codePoints()
                .map(widths::width)
                .sum();
        if (TextLineWord.isAtMost(word)) {
            assertEquals(columns, TextLines.columns(bytes, from, to, said, widths));
        }
        assertTrue(TextLineWord.isAtMost(word) ? columns <= said && said <= 2 * columns : columns == said);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int most = 1 + random.nextInt(60);
        for (int lines = 1 + random.nextInt(20); lines > 0; lines--) {
            for (int length = random.nextInt(most); length > 0; length--) {
                text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** Behind the first CR LF, 0 if there is none. */
    private static int lineEnd(byte[] bytes, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        return 0;
    }

    private static boolean isLine(byte[] bytes, int from, int next, CharWidth widths) {
        try {
            CharBuffer decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, next - 2 - from));
            int[] codes = decoded.codePoints().toArray();
            int joined = TextLines.MAX_JOINED;
            for (int code : codes) {
                joined = widths.width(code) == 0 ? joined + 1 : 0;
                if (joined > TextLines.MAX_JOINED) {
                    return false;
                }
            }
            return Arrays.stream(codes).noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
