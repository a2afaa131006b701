package io.ringterm.grid;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerminalStateTest {
    private final TerminalState state = Texts.terminal(20, 5);

    @Test
    void makesTheAlternateScreenWhenItIsFirstShown() {
        assertNull(state.alternate());
        state.showAlternate(true);
        assertTrue(state.isAlternate());
        Texts.print(state, "x");
        state.showAlternate(false);
        assertEquals("", Texts.row(state, 0));
        state.showAlternate(true);
        assertEquals("x", Texts.row(state, 0));
    }

    @Test
    void savesAndRestoresWhatDecscNames() {
        state.cursor().moveTo(3, 19);
        state.cursor().pendingWrap(true);
        state.pen().style(CellLayout.withAttributes(0, CellLayout.BOLD));
        state.pen().underlineColour(CellLayout.colour(CellLayout.PALETTE, 3));
        state.pen().setProtected(true);
        state.charsets().left(2);
        state.modes().set(Mode.DECOM, true);
        state.saved().cursor(state.isAlternate()).save(state);

        state.cursor().moveTo(0, 0);
        state.pen().reset();
        state.charsets().reset();
        state.modes().set(Mode.DECOM, false);
        state.saved().cursor(state.isAlternate()).restore(state);

        assertEquals(3, state.cursor().row());
        assertEquals(19, state.cursor().column());
        assertTrue(state.cursor().pendingWrap());
        assertEquals(CellLayout.BOLD, CellLayout.attributes(state.pen().style()));
        assertEquals(CellLayout.colour(CellLayout.PALETTE, 3), state.pen().underlineColour());
        assertTrue(state.pen().isProtected());
        assertEquals(2, state.charsets().left());
        assertTrue(state.modes().is(Mode.DECOM));
    }

    @Test
    void keepsARestoredCursorInsideMarginsWhenOriginModeIsSaved() {
        state.modes().set(Mode.DECOM, true);
        state.saved().cursor(state.isAlternate()).save(state);
        state.margins().vertical(2, 3);
        state.saved().cursor(state.isAlternate()).restore(state);
        assertEquals(2, state.cursor().row());
    }

    @Test
    void keepsScreenAndPositionInASoftReset() {
        Texts.print(state, "text");
        state.pen().style(CellLayout.withAttributes(0, CellLayout.BOLD));
        state.margins().vertical(1, 2);
        state.modes().set(Mode.IRM, true);
        state.modes().set(Mode.BRACKETED_PASTE, true);
        state.softReset();
        assertEquals("text", Texts.row(state, 0));
        assertEquals(4, state.cursor().column());
        assertEquals(0, state.pen().style());
        assertTrue(state.margins().isFullHeight());
        assertFalse(state.modes().is(Mode.IRM));
        assertTrue(state.modes().is(Mode.BRACKETED_PASTE));
    }

    @Test
    void isLikeNewAfterAHardResetButForHistory() {
        TerminalState fresh = Texts.terminal(20, 5);
        state.showAlternate(true);
        Texts.print(state, "text");
        state.tabs().clear();
        state.display().titles().title("t");
        state.display().colours().set(3, 9);
        state.keyboard().pushKitty(false, 3);
        state.modes().set(Mode.MOUSE_SGR, true);
        state.shell().directory("file:/");
        state.hardReset();
        assertEquals(fresh.hash(), state.hash());
        state.showAlternate(true);
        assertEquals("", Texts.row(state, 0));
    }

    @Test
    void marksEverythingDirtyWhenTheScreenChanges() {
        state.damage().clear();
        state.showAlternate(true);
        assertTrue(state.damage().isDirty(4));
    }

    @Test
    void refusesASizeOutOfRangeByNameAndValue() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> state.resize(0, 5));
        assertTrue(e.getMessage().contains("columns=0"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> state.resize(20, 1_001));
    }

    @Test
    void hashesByContentNotByHowItCameAbout() {
        TerminalState other = Texts.terminal(20, 5);
        Texts.print(state, "abc");
        Texts.print(other, "xyz");
        assertNotEquals(state.hash(), other.hash());
        byte[] text = "abc".getBytes(StandardCharsets.US_ASCII);
        other.screen().putAscii(0, 0, text, 0, 3, other.pen());
        assertEquals(state.hash(), other.hash());
    }
}
