package io.ringterm.grid;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class ShortRunsTest {
    private static final int ROOM = 48;

    @Test
    void copiesWhatIsAskedForAndNoMore() {
        byte[] source = new byte[ROOM];
        for (int i = 0; i < ROOM; i++) {
            source[i] = (byte) (i + 1);
        }
        for (int length = 0; length <= 40; length++) {
            for (int at = 0; at <= ROOM - length; at++) {
                byte[] expected = new byte[ROOM];
                System.arraycopy(source, at, expected, ROOM - length - at, length);
                byte[] copy = new byte[ROOM];
                ShortRuns.copy(source, at, copy, ROOM - length - at, length);
                assertArrayEquals(expected, copy, "length " + length + " from " + at);
            }
        }
    }

    @Test
    void fillsWhatIsAskedForAndNoMore() {
        for (int length = 0; length <= 40; length++) {
            for (int from = 0; from <= ROOM - length; from++) {
                long[] expected = new long[ROOM];
                Arrays.fill(expected, from, from + length, -3);
                long[] filled = new long[ROOM];
                ShortRuns.fill(filled, from, from + length, -3);
                assertArrayEquals(expected, filled, "length " + length + " from " + from);
            }
        }
    }
}
