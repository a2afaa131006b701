package io.ringterm.grid;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScreenTest {
    private static final long RED = CellLayout.withBackground(0, CellLayout.colour(CellLayout.PALETTE, 1));

    private TerminalState state;
    private Screen screen;

    @BeforeEach
    void fillWithLetters() {
        state = Texts.letters();
        screen = state.screen();
        state.damage().clear();
    }

    @Test
    void sendsRowsThatLeaveTheTopToHistory() {
        screen.scrollUp(0, 4, 2, RED);
        assertEquals("ccccc|ddddd||", Texts.rows(state));
        assertEquals("aaaaa", Texts.line(state, 0));
        assertEquals("bbbbb", Texts.line(state, 1));
        assertEquals(RED, screen.row(3).style(4));
    }

    @Test
    void sendsRowsOfARegionAtTheTopToHistoryToo() {
        screen.scrollUp(0, 2, 1, 0);
        assertEquals("bbbbb||ccccc|ddddd", Texts.rows(state));
        assertEquals("aaaaa", Texts.line(state, 0));
    }

    @Test
    void forgetsRowsThatLeaveALowerRegion() {
        screen.scrollUp(1, 3, 1, 0);
        assertEquals("aaaaa|ccccc||ddddd", Texts.rows(state));
        assertEquals(0, state.history().size());
    }

    @Test
    void forgetsRowsThatAreDeletedAtTheTop() {
        screen.deleteRows(0, 4, 1, 0);
        assertEquals("bbbbb|ccccc|ddddd|", Texts.rows(state));
        assertEquals(0, state.history().size());
    }

    @Test
    void sendsNothingOfTheAlternateScreenToHistory() {
        state.showAlternate(true);
        state.screen().scrollUp(0, 4, 3, 0);
        assertEquals(0, state.history().size());
    }

    @Test
    void scrollsDownAndClampsTheCount() {
        screen.scrollDown(1, 3, 1, 0);
        assertEquals("aaaaa||bbbbb|ddddd", Texts.rows(state));
        screen.scrollDown(0, 4, 99, 0);
        assertEquals("|||", Texts.rows(state));
    }

    @Test
    void blanksTheOtherHalfOfAnOverwrittenPair() {
        screen.putWide(0, 1, 0x4e00, 0, 0);
        screen.put(0, 2, 'x', 0, 0);
        assertEquals("a xaa", Texts.row(state, 0));
        screen.putWide(0, 3, 0x4e00, 0, 0);
        screen.put(0, 3, 'y', 0, 0);
        assertEquals("a xy", Texts.row(state, 0));
    }

    @Test
    void keepsProtectedCellsFromSelectiveErase() {
        screen.put(0, 1, 'P' | CellLayout.PROTECTED, 0, 0);
        screen.eraseUnprotected(0, 0, 5, 0);
        assertEquals(" P", Texts.row(state, 0));
        screen.erase(0, 0, 5, 0);
        assertEquals("", Texts.row(state, 0));
    }

    @Test
    void endsALineWhoseLastCellIsErased() {
        screen.flag(0, Row.WRAPPED, true);
        screen.erase(0, 0, 4, 0);
        assertTrue(screen.row(0).has(Row.WRAPPED));
        screen.erase(0, 4, 5, 0);
        assertFalse(screen.row(0).has(Row.WRAPPED));
    }

    @Test
    void marksOnlyWhatItTouches() {
        screen.put(2, 3, 'x', 0, 0);
        assertFalse(state.damage().isDirty(1));
        assertTrue(state.damage().isDirty(2));
        assertTrue(state.damage().from(2) <= 3 && state.damage().to(2) > 3);
    }

    @Test
    void keepsScrollsOfOneRegionAsOne() {
        screen.scrollUp(1, 4, 1, 0);
        screen.scrollUp(1, 4, 1, 0);
        assertEquals(1, state.damage().scrollCount());
        assertEquals(2, state.damage().scrollLines(0));
        assertFalse(state.damage().isDirty(1));
        assertTrue(state.damage().isDirty(2));
        screen.scrollUp(1, 4, 1, 0);
        assertEquals(0, state.damage().scrollCount());
        assertTrue(state.damage().isDirty(1));
        assertFalse(state.damage().isDirty(0));
    }

    @Test
    void marksRowsWhereThereAreTooManyScrolls() {
        for (int i = 0; i < 2 * Damage.MAX_SCROLLS; i++) {
            screen.scrollUp(i % 2, 4, 1, 0);
        }
        assertTrue(state.damage().scrollCount() <= Damage.MAX_SCROLLS);
        assertTrue(state.damage().isDirty(1));
    }
}
