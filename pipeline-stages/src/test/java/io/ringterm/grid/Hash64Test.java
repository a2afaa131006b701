package io.ringterm.grid;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Hash64Test {
    /** Recorded fingerprints are made of these: a change of the function makes old recordings unverifiable. */
    @Test
    void isTheSameOnEveryMachineAndInEveryVersion() {
        assertEquals("2d5fbc8bf31ebee2", Long.toHexString(Hash64.ofInts(new int[] {1, -2, 3}, 0, 3)));
        assertEquals(
                "6f7183c451fa2565", Long.toHexString(Hash64.ofBytes(new byte[] {1, -2, 3, 4, 5, 6, 7, 8, 9}, 0, 9)));
        assertEquals("27307b3559d2644a", Long.toHexString(Hash64.ofText("h\u00e9llo")));
        Row row = new Row(5);
        row.put(1, 'x', CellLayout.withForeground(0, 7), 0);
        assertEquals("cfe9c4d1f0569b50", Long.toHexString(row.hash(new GraphemeTable(2), new LinkTable(1, 9))));
    }

    @Test
    void tellsShortRunsOfSmallNumbersApart() {
        Set<Long> seen = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            assertTrue(seen.add(Hash64.ofInts(new int[40], 0, length)), "zeros: " + length);
        }
        for (int a = 1; a < 60; a++) {
            for (int b = 0; b < 60; b++) {
                assertTrue(seen.add(Hash64.ofInts(new int[] {a, b}, 0, 2)), a + ", " + b);
            }
        }
    }

    @Test
    void readsBytesWithinTheirRangeOnly() {
        byte[] bytes = {9, 1, 2, 3, 9};
        long hash = Hash64.ofBytes(bytes, 1, 3);
        bytes[0] = 0;
        bytes[4] = 0;
        assertEquals(hash, Hash64.ofBytes(bytes, 1, 3));
    }
}
