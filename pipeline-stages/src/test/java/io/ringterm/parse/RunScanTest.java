package io.ringterm.parse;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RunScanTest {
    private static final String[] NUMBERS = {
        "", "", "0", "1", "2", "7", "9", "12", "20", "31", "38", "48", "80", "007", "0000", "9999", "00001", "12345",
        "65536", "99999", "4:3", "?"
    };
    private static final String FINALS = "ABCDEFGHIJKLMPSTXZ@`abcdefghjklmnpqrstux~ ";
    private static final String[] TEXTS = {
        "", "a", "~", " ", "ab", "a longer run of text", "\u007f", "é", "\r", "\n", "\u001b"
    };

    @Test
    void stopsBeforeWhatItDoesNotKnow() {
        byte[] bytes =
                "ab\u001b[2;3Hc\u001b[1;31m\u001b[6n and text that is long enough".getBytes(StandardCharsets.US_ASCII);
        OpBuffer ops = new OpBuffer(bytes.length);
        assertEquals(16, RunScan.runs(bytes, 0, 0, bytes.length, ops));
        int[] opcodes = {OpCode.PRINT_ASCII, OpCode.CUP, OpCode.PRINT_ASCII, OpCode.SGR};
        int at = 0;
        for (int opcode : opcodes) {
            assertEquals(opcode, OpBuffer.opcode(ops.word(at)));
            at += 1 + OpBuffer.count(ops.word(at));
        }
        assertEquals(ops.size(), at);
    }

    @Test
    void leavesTheStateThatSingleBytesLeave() {
        Seeds.check(
                500, random -> BytewiseWrites.assertSame(20, 9, input(random).getBytes(StandardCharsets.UTF_8)));
    }

    private static String input(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            text.append("\u001b[");
            for (int params = random.nextInt(4); params > 0; params--) {
                text.append(NUMBERS[random.nextInt(NUMBERS.length)]).append(params > 1 ? ";" : "");
            }
            text.append(
                    random.nextInt(3) == 0
                            ? FINALS.charAt(random.nextInt(FINALS.length()))
                            : random.nextBoolean() ? 'H' : 'm');
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }
}
