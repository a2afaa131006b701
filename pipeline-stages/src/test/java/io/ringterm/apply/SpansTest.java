package io.ringterm.apply;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How much memory spans keep. */
class SpansTest {
    private final Spans spans = new Spans();

    private int fill(int columns, int rows) {
        spans.clear(columns, rows);
        for (int row = 0; row < rows; row++) {
            spans.add(row, 0, columns, 0);
        }
        assertEquals(columns * rows, spans.cellCount());
        return spans.cells().capacity();
    }

    @Test
    void keepsWhatScreensOfUsualSizesInTurnNeed() {
        int large = fill(200, 50);
        assertEquals(large, fill(80, 24));
    }

    @Test
    void givesBackWhatALargeScreenNeeded() {
        fill(500, 200);
        int kept = fill(80, 24);
        assertTrue(kept <= 16_384, "cells kept: " + kept);
    }
}
