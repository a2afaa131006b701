package io.ringterm.grid;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellShiftTest {
    private static final long RED = CellLayout.withBackground(0, CellLayout.colour(CellLayout.PALETTE, 1));

    private TerminalState state;
    private Screen screen;

    @BeforeEach
    void fillWithLetters() {
        state = Texts.letters();
        screen = state.screen();
    }

    @Test
    void scrollsBetweenLeftAndRightMarginsOnly() {
        CellShift.scrollUp(screen, 0, 4, 1, 3, 1, RED);
        assertEquals("abbaa|bccbb|cddcc|d  dd", Texts.rows(state));
        assertEquals(0, state.history().size());
        CellShift.scrollDown(screen, 0, 4, 1, 3, 2, 0);
        assertEquals("a  aa|b  bb|cbbcc|dccdd", Texts.rows(state));
    }

    @Test
    void insertsAndDeletesCellsWithinARegion() {
        CellShift.insert(screen, 0, 1, 4, 2, 0);
        assertEquals("a  aa", Texts.row(state, 0));
        screen.put(1, 4, 'x', 0, 0);
        CellShift.delete(screen, 1, 0, 5, 3, RED);
        assertEquals("bx", Texts.row(state, 1));
        assertEquals(RED, screen.row(1).style(2));
    }

    @Test
    void shiftsWideCharactersWhole() {
        screen.eraseRows(0, 4, 0);
        screen.putWide(0, 0, 0x4e00, 0, 0);
        screen.putWide(0, 2, 0x4e01, 0, 0);
        CellShift.delete(screen, 0, 0, 5, 2, 0);
        assertEquals("\u4e01", Texts.row(state, 0));
        CellShift.insert(screen, 0, 0, 5, 1, 0);
        assertEquals(" \u4e01", Texts.row(state, 0));
        CellShift.insert(screen, 0, 0, 5, 3, 0);
        assertEquals("", Texts.row(state, 0), "half a pair does not stay");
        assertEquals(List.of(), GridInvariants.check(state));
    }

    @Test
    void endsLinesWhoseLastCellsMove() {
        for (int row = 0; row < 4; row++) {
            screen.flag(row, Row.WRAPPED, true);
        }
        CellShift.scrollUp(screen, 0, 2, 1, 4, 1, 0);
        CellShift.insert(screen, 2, 0, 4, 1, 0);
        for (int row = 0; row < 4; row++) {
            assertTrue(screen.row(row).has(Row.WRAPPED), "row " + row);
        }
        CellShift.scrollUp(screen, 0, 2, 1, 5, 1, 0);
        CellShift.insert(screen, 2, 0, 5, 1, 0);
        CellShift.delete(screen, 3, 0, 5, 1, 0);
        for (int row = 0; row < 4; row++) {
            assertFalse(screen.row(row).has(Row.WRAPPED), "row " + row);
        }
    }
}
