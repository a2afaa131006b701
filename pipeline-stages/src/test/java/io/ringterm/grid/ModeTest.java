package io.ringterm.grid;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ModeTest {
    @Test
    void findsEachModeByKindAndNumber() {
        for (Mode mode : Mode.values()) {
            assertSame(mode, Mode.of(mode.kind(), mode.number()), mode.name());
        }
        assertNull(Mode.of(Mode.Kind.DEC, 999_999));
        assertNull(Mode.of(Mode.Kind.ANSI, 2004));
        assertNull(Mode.of(Mode.Kind.DEC, -1));
    }

    @Test
    void fitsTheTwoWordsOfASet() {
        assertTrue(Mode.count() <= 128, "modes: " + Mode.count());
    }

    @Test
    void changesOneModeAtATime() {
        for (Mode mode : Mode.values()) {
            ModeSet set = new ModeSet();
            set.reset();
            boolean changeable = mode.permanence() == Mode.Permanence.NONE;
            set.set(mode, !mode.initially());
            for (Mode other : Mode.values()) {
                boolean expected = other.initially() != (other == mode && changeable);
                assertEquals(expected, set.is(other), other + " after " + mode);
            }
        }
    }

    @Test
    void reportsWhatDecrqmAsksFor() {
        ModeSet set = new ModeSet();
        set.reset();
        assertEquals(0, set.report(null));
        assertEquals(1, set.report(Mode.DECAWM));
        assertEquals(2, set.report(Mode.DECOM));
        assertEquals(3, set.report(Mode.CURSOR_BLINK_XOR));
        assertEquals(4, set.report(Mode.GATM));
    }

    @Test
    void hasTheDefaultsOfXterm() {
        ModeSet set = new ModeSet();
        set.reset();
        assertTrue(set.is(Mode.DECAWM) && set.is(Mode.DECTCEM) && set.is(Mode.DECANM) && set.is(Mode.SRM));
        assertFalse(set.is(Mode.IRM) || set.is(Mode.LNM) || set.is(Mode.DECCKM) || set.is(Mode.BRACKETED_PASTE));
    }
}
