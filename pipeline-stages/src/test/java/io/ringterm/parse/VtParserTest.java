package io.ringterm.parse;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.op.TextWord;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VtParserTest {
    private final VtParser parser = new VtParser(CharWidth.of(1700, 0));

    @Test
    void countsWhatItIgnores() {
        parse("\u001b[5!z \u001by \u001b[3?5H \u001bP1:2q\u001b\\ \u001b[3:5H \u001b!!!A");
        assertEquals(6, parser.ignored());
    }

    @Test
    void doesNotCountWhatItKnows() {
        parse("\u001b[5;6H\u001b\\\u001b[1;31mtext\u0000\u007f\r\n\u001b]2;t\u0007");
        assertEquals(0, parser.ignored());
    }

    @Test
    void countsRangesFromTheOffset() {
        byte[] bytes = "....abc\u001b]2;x\u0007".getBytes(StandardCharsets.US_ASCII);
        OpBuffer ops = new OpBuffer(bytes.length);
        parser.parse(bytes, 4, bytes.length - 4, ops);
        assertEquals(OpCode.PRINT_ASCII, OpBuffer.opcode(ops.word(0)));
        assertEquals(OpBuffer.range(0, 3), ops.word(1));
        assertEquals(OpCode.STRING_PUT, OpBuffer.opcode(ops.word(3)));
        assertEquals(OpBuffer.range(5, 3), ops.word(4));
    }

    @Test
    void namesTheLargestRange() {
        byte[] bytes = new byte[Limits.MAX_EVENT_BYTES];
        java.util.Arrays.fill(bytes, (byte) 'x');
        OpBuffer ops = new OpBuffer(bytes.length);
        parser.parse(bytes, 0, bytes.length, ops);
        assertEquals(2, ops.size());
        assertEquals(Limits.MAX_EVENT_BYTES, OpBuffer.rangeLength(ops.word(1)));
        assertEquals(0, OpBuffer.rangeOffset(ops.word(1)));
    }

    @Test
    void givesTextItsWidthAndClass() {
        OpBuffer ops = parse("中\u0301");
        assertEquals(TextWord.of(0x4e2d, 2, GraphemeBreak.OTHER), ops.word(1));
        assertEquals(TextWord.of(0x301, 0, GraphemeBreak.EXTEND), ops.word(2));
    }

    @Test
    void refusesARangeOutsideTheArray() {
        assertThrows(IndexOutOfBoundsException.class, () -> parser.parse(new byte[4], 2, 3, new OpBuffer(4)));
    }

    @Test
    void refusesAStateThatIsNone() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> parser.readState(new int[3], 0, 3))
                .getMessage()
                .contains("count=3"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> parser.readState(new int[] {99, 0, 0, 0}, 0, 4))
                .getMessage()
                .contains("state=99"));
    }

    private OpBuffer parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OpBuffer ops = new OpBuffer(bytes.length);
        parser.parse(bytes, 0, bytes.length, ops);
        return ops;
    }
}
