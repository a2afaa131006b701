package io.ringterm.bench.workload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkloadTest {
    private static final int BYTES = 50_000;
    /** Text, or whole control functions: nothing cut off, no parameter missing its end. */
    private static final Pattern WHOLE =
            Pattern.compile("(?:[^\\x00-\\x1f]|[\\r\\n]|\\x1b\\[[?]?[0-9;]*[@A-Za-z]|\\x1b[A-Z])*+");

    @ParameterizedTest
    @EnumSource
    void isTheSameEveryTime(Workload workload) {
        assertArrayEquals(workload.bytes(80, 24, BYTES), workload.bytes(80, 24, BYTES));
    }

    @ParameterizedTest
    @EnumSource
    void isAsLongAsAskedFor(Workload workload) {
        assertTrue(workload.bytes(80, 24, BYTES).length >= BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void isUtf8ThatEndsWithAWholeSequence(Workload workload) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(workload.bytes(80, 24, BYTES)))
                .toString();

        assertTrue(WHOLE.matcher(text).matches());
    }

    @ParameterizedTest
    @EnumSource
    void drawsOnTheSmallestTerminal(Workload workload) {
        assertTrue(workload.bytes(1, 1, 1_000).length >= 1_000);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(Workload workload) {
        assertEquals(workload, Workload.of(workload.label()));
    }

    @Test
    void namesWhatThereIsWhenALabelIsUnknown() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Workload.of("movie"));

        assertTrue(e.getMessage().startsWith("unknown workload: movie; known are ascii_lines, unicode"));
    }

    @Test
    void addressesEveryCellOnceAScreenInCursorMotion() {
        String text = new String(Workload.CURSOR_MOTION.bytes(7, 5, 1), StandardCharsets.US_ASCII);

        assertEquals(7 * 5, text.split("\u001b\\[", -1).length - 1);
        for (int row = 1; row <= 5; row++) {
            for (int column = 1; column <= 7; column++) {
                assertTrue(text.contains("\u001b[" + row + ";" + column + "Ha"), row + ";" + column);
            }
        }
    }

    @Test
    void hasWideCombiningAndJoinedCharactersInUnicode() {
        String text = new String(Workload.UNICODE.bytes(80, 24, BYTES), StandardCharsets.UTF_8);

        assertTrue(text.codePoints().anyMatch(Character::isIdeographic));
        assertTrue(text.indexOf('\u0301') >= 0, "combining acute accent");
        assertTrue(text.indexOf('\u200d') >= 0, "zero width joiner");
    }
}
