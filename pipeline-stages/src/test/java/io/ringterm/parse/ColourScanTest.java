package io.ringterm.parse;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import io.ringterm.op.SgrWord;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ColourScanTest {
    private static final String[] NUMBERS = {
        "", "0", "7", "00", "042", "99", "255", "256", "999", "0001", "1000", "2:3", "x"
    };
    private static final String[] HEADS = {
        "38;2;", "48;2;", "58;2;", "38;2;", "48;2;", "38;5;", "38:2:", "68;2;", "1;", ""
    };
    private static final String BEHIND = " and text that is longer than a colour";

    @Test
    void readsForegroundAndBackground() {
        int[] words = new int[8];
        byte[] bytes = "38;2;1;22;255;48;2;0;99;100m and some text behind".getBytes(StandardCharsets.US_ASCII);
        long scanned = ColourScan.colours(bytes, 0, bytes.length, words, 1);
        assertEquals(2, SequenceScan.count(scanned));
        assertEquals(28, SequenceScan.next(scanned));
        assertEquals(SgrWord.of(SgrWord.FG_DIRECT, 1 << 16 | 22 << 8 | 255), words[1]);
        assertEquals(SgrWord.of(SgrWord.BG_DIRECT, 99 << 8 | 100), words[2]);
    }

    @Test
    void leavesTheStateThatSingleBytesLeave() {
        Seeds.check(
                300,
                random -> BytewiseWrites.assertSame(
                        300, 2, (sequence(random) + BEHIND).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String sequence(Random random) {
        StringBuilder text = new StringBuilder("\u001b[");
        int odd = 1 + random.nextInt(20);
        for (int colours = 1 + random.nextInt(8); colours > 0; colours--) {
            text.append(HEADS[random.nextInt(odd) == 0 ? random.nextInt(HEADS.length) : random.nextInt(3)]);
            for (int i = 0; i < 3; i++) {
                text.append(random.nextInt(odd) == 0 ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt(256));
                text.append(i < 2 || colours > 1 ? ';' : 'm');
            }
        }
        return text.toString();
    }
}
