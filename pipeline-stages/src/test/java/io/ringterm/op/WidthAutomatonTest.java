package io.ringterm.op;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WidthAutomatonTest {
    private static final int[] LEADS = {
        'a', 0x7f, '\n', 0x80, 0xbf, 0xc0, 0xc2, 0xcc, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xf5
    };

    @Test
    void takesEachCharacterAsWideAsTheTableSays() {
        for (int version : new int[] {1500, 1600, 1700}) {
            for (int flags : new int[] {0, OpenPayload.AMBIGUOUS_WIDE}) {
                CharWidth widths = CharWidth.of(version, flags);
                for (int code = 0xa0; code <= Character.MAX_CODE_POINT; code++) {
                    boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
                    long walked = isSurrogate ? 0 : walk(widths.automaton(), utf8(code));
                    // Millions of assertions with a message each would take as many seconds.
                    if (!isSurrogate && walked != expected(widths.width(code))) {
                        assertEquals(expected(widths.width(code)), walked, Integer.toHexString(code));
                    }
                }
            }
        }
    }

    private static long expected(int width) {
        return (long) WidthAutomaton.START << 32 | (width == 0 ? WidthAutomaton.JOINED : width);
    }

    @Test
    void stopsWhereBytesAreNoText() {
        WidthAutomaton automaton = CharWidth.of(1700, 0).automaton();
        Seeds.check(20_000, random -> {
            byte[] bytes = bytes(random);
            int state = (int) (walk(automaton, bytes) >>> 32);
            assertEquals(isText(bytes), state == WidthAutomaton.START);
        });
    }

    @Test
    void endsBehindCarriageReturnAndLineFeed() {
        WidthAutomaton automaton = CharWidth.of(1700, 0).automaton();
        byte[] line = "né\r\nmore".getBytes(StandardCharsets.UTF_8);
        assertEquals((long) WidthAutomaton.END << 32 | 2, walk(automaton, line));
        assertEquals(WidthAutomaton.STOP, walk(automaton, "\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(WidthAutomaton.STOP, walk(automaton, "\rn".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(5)];
        for (int i = 0; i < bytes.length; i++) {
            int any = random.nextInt(4) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(64);
            bytes[i] = (byte) (i == 0 ? LEADS[random.nextInt(LEADS.length)] : any);
        }
        return bytes;
    }

    /** Well formed, and without controls. */
    private static boolean isText(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.codePoints().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] utf8(int codePoint) {
        if (codePoint < 0x800) {
            return new byte[] {(byte) (0xc0 | codePoint >> 6), last(codePoint)};
        } else if (codePoint < 0x1_0000) {
            return new byte[] {(byte) (0xe0 | codePoint >> 12), last(codePoint >> 6), last(codePoint)};
        }
        return new byte[] {(byte) (0xf0 | codePoint >> 18), last(codePoint >> 12), last(codePoint >> 6), last(codePoint)
        };
    }

    private static byte last(int bits) {
        return (byte) (0x80 | bits & 0x3f);
    }

    /** The state behind all of the bytes in the upper 32 bits, the sum of what their steps add in the lower ones. */
    private static long walk(WidthAutomaton automaton, byte[] bytes) {
        int state = WidthAutomaton.START;
        int sum = 0;
        for (byte code : bytes) {
            int step = automaton.steps()[state + (code & 0xff)];
            state = WidthAutomaton.state(step);
            sum += step & WidthAutomaton.EFFECT_MASK;
        }
        return (long) state << 32 | sum;
    }
}
