package io.ringterm.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalSettings;
import io.ringterm.grid.TerminalState;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class FingerprintTest {
    private static final int[] NO_WORDS = {};

    private static long of(TerminalState state) {
        return Fingerprint.of(state, NO_WORDS, 0, 0);
    }

    @Test
    void doesNotDependOnTheOrderInWhichTablesWereFilled() {
        TerminalState one = new TerminalState(OpenPayload.of(10, 2));
        one.screen()
                .put(
                        0,
                        0,
                        one.graphemes().extend('e', 0x301),
                        0,
                        CellLayout.extras(0, one.links().intern("", "a:")));
        one.screen()
                .put(
                        0,
                        1,
                        one.graphemes().extend('o', 0x302),
                        0,
                        CellLayout.extras(0, one.links().intern("", "b:")));
        TerminalState two = new TerminalState(OpenPayload.of(10, 2));
        two.screen()
                .put(
                        0,
                        1,
                        two.graphemes().extend('o', 0x302),
                        0,
                        CellLayout.extras(0, two.links().intern("", "b:")));
        two.screen()
                .put(
                        0,
                        0,
                        two.graphemes().extend('e', 0x301),
                        0,
                        CellLayout.extras(0, two.links().intern("", "a:")));
        assertEquals(of(one), of(two));
    }

    @Test
    void sumsUpTheSameWheneverItWasAskedFor() {
        TerminalState often = new TerminalState(OpenPayload.of(10, 3));
        TerminalState once = new TerminalState(OpenPayload.of(10, 3));
        for (int line = 0; line < 1_000; line++) {
            for (TerminalState state : List.of(often, once)) {
                state.screen().put(2, line % 10, 'a' + line % 26, 0, 0);
                state.screen().scrollUp(0, 3, 1, 0);
            }
            of(often);
        }
        assertEquals(of(once), of(often));
    }

    @Test
    void changesWithEverythingObservable() {
        List<Consumer<TerminalState>> changes = List.of(
                state -> state.screen().put(0, 0, 'x', 0, 0),
                state -> state.screen().put(0, 0, 'x' | CellLayout.PROTECTED, 0, 0),
                state -> state.screen().put(0, 1, 'x', 0, 0),
                state -> state.screen().put(1, 0, 'x', 0, 0),
                state -> state.screen().fill(0, 0, 1, 0, CellLayout.withBackground(0, 1 << 24), 0),
                state -> state.screen().put(0, 0, 'x', 0, CellLayout.extras(7, 0)),
                state -> state.screen()
                        .put(0, 0, 'x', 0, CellLayout.extras(0, state.links().intern("", "a:"))),
                state -> state.screen()
                        .put(0, 0, 'x', 0, CellLayout.extras(0, state.links().intern("", "b:"))),
                state -> state.screen().put(0, 0, state.graphemes().extend('x', 0x301), 0, 0),
                state -> state.screen().put(0, 0, state.graphemes().extend('x', 0x302), 0, 0),
                state -> state.screen().flag(0, Row.WRAPPED, true),
                state -> state.screen().scrollUp(0, 3, 1, 0),
                state -> state.screen().scrollUp(0, 3, 2, 0),
                state -> state.showAlternate(true),
                state -> state.cursor().moveTo(1, 1),
                state -> state.cursor().pendingWrap(true),
                state -> state.cursor().shape(Cursor.Shape.BAR),
                state -> state.pen().style(1L << 24),
                state -> state.pen().link(state.links().intern("", "c:")),
                state -> state.charsets().left(1),
                state -> state.tabs().set(3),
                state -> state.margins().vertical(0, 1),
                state -> state.modes().set(Mode.DECOM, true),
                state -> state.saved().modes().set(Mode.DECOM, true),
                state -> state.display().titles().title("t"),
                state -> state.display().titles().icon("t"),
                state -> state.display().colours().set(3, 4),
                state -> state.keyboard().kittyFlags(false, 1),
                state -> state.saved().colours().push(state.display().colours()),
                state -> state.cursor().printed(),
                state -> state.print().last(3),
                state -> state.pendingString().begin(3, 0, NO_WORDS, 0, 0, 9),
                state -> state.settings().set(TerminalSettings.Setting.LEVEL, 61),
                state -> state.shell().directory("file:/"),
                state -> state.display().ringBell(),
                state -> state.display().nextSyncGeneration(),
                state -> state.resize(11, 3),
                state -> state.resize(10, 4));
        Set<Long> seen = new HashSet<>();
        seen.add(of(new TerminalState(OpenPayload.of(10, 3))));
        for (int i = 0; i < changes.size(); i++) {
            TerminalState state = new TerminalState(OpenPayload.of(10, 3));
            changes.get(i).accept(state);
            assertEquals(true, seen.add(of(state)), "change " + i + " does not show");
        }
        TerminalState blank = new TerminalState(OpenPayload.of(10, 3));
        assertNotEquals(of(blank), Fingerprint.of(blank, new int[] {1}, 0, 1));
    }
}
