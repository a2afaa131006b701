package io.ringterm.bench.report;

import io.ringterm.bench.probe.ResidentSet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FiguresTest {
    @Test
    void givesTimesThreeDigitsAndAUnit() {
        assertEquals("999 ns", Figures.nanos(999));
        assertEquals("1.23 µs", Figures.nanos(1_234));
        assertEquals("12.3 ms", Figures.nanos(12_345_678));
        assertEquals("123 s", Figures.nanos(123_456_789_012L));
    }

    @Test
    void setsThousandsApart() {
        assertEquals("1,234,567", Figures.count(1_234_567));
    }

    @Test
    void saysWhenMemoryIsUnknown() {
        assertEquals("unknown", Figures.mebibytes(ResidentSet.UNKNOWN));
        assertEquals("1.50 MiB", Figures.mebibytes(3 << 19));
    }

    @Test
    void refusesRowsOfAnotherLength() {
        TextTable table = new TextTable().row("a", "b");

        assertEquals(
                "cells must be 2: cells=1",
                assertThrows(IllegalArgumentException.class, () -> table.row("a"))
                        .getMessage());
    }
}
