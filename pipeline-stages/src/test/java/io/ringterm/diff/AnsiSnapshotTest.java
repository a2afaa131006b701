package io.ringterm.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.ringterm.apply.CellPatch;
import io.ringterm.apply.Cells;
import io.ringterm.diff.ScreenSteps.Step;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AnsiSnapshotTest {
    @Test
    void aSnapshotRebuildsAnyScreenToTheLastBlank() {
        Seeds.checkList(500, random -> ScreenSteps.random(random, 60), AnsiSnapshotTest::check);
    }

    @Test
    void linesThatGoOnArePrintedWithoutALineEnd() {
        TerminalState state = ScreenSteps.terminal(4, 3);
        write(state, 0, "abcd");
        write(state, 1, "ef");
        state.screen().flag(0, Row.WRAPPED, true);
        assertEquals("abcdef", lastLines(state, 1));
    }

    @Test
    void aWideCharacterThatDidNotFitWrapsAgain() {
        TerminalState state = ScreenSteps.terminal(4, 3);
        write(state, 0, "abc");
        state.screen().put(0, 3, CellLayout.LEADING_SPACER, 0, 0);
        state.screen().putWide(1, 0, 0x6f22, 0, 0);
        state.screen().flag(0, Row.WRAPPED, true);
        StrictTerminal terminal = rebuild(state);
        assertEquals(Row.WRAPPED, terminal.grid.flags(0));
        assertEquals(CellLayout.LEADING_SPACER, terminal.grid.row(0).glyph(3));
        assertEquals(0x6f22 | CellLayout.WIDE, terminal.grid.row(1).glyph(0));
    }

    @Test
    void aPendingWrapIsPendingAgain() {
        TerminalState state = ScreenSteps.terminal(4, 3);
        write(state, 1, "abcd");
        state.cursor().moveTo(1, 3);
        state.cursor().pendingWrap(true);
        StrictTerminal terminal = rebuild(state);
        assertEquals(1, terminal.row);
        assertEquals(3, terminal.column);
        assertEquals(true, terminal.wrapPending);
    }

    @Test
    void protectedCellsAreProtectedAgain() {
        TerminalState state = ScreenSteps.terminal(4, 3);
        state.screen().put(0, 1, 'p' | CellLayout.PROTECTED, 0, 0);
        state.screen().put(0, 2, 'q', 0, 0);
        StrictTerminal terminal = rebuild(state);
        assertEquals('p' | CellLayout.PROTECTED, terminal.grid.row(0).glyph(1));
        assertEquals('q', terminal.grid.row(0).glyph(2));
    }

    private static void check(List<Step> steps) {
        TerminalState state = ScreenSteps.terminal(20, 6);
        steps.forEach(step -> ScreenSteps.apply(step, state));
        StrictTerminal terminal = rebuild(state);
        ShadowGrid wanted = FramesComposeTest.whole(state);
        Looks.assertSame(wanted, terminal.grid, wanted.columns(), wanted.rows());
        for (int row = 0; row < wanted.rows(); row++) {
            int columns = RowPainter.visibleColumns(wanted.columns(), wanted.flags(row));
            for (int column = 0; column < columns; column++) {
                boolean printed = isPrinted(wanted.row(row), column);
                assertEquals(printed, isPrinted(terminal.grid.row(row), column), "row " + row + " column " + column);
            }
        }
        assertEquals(state.cursor().row(), terminal.row);
    }

    private static boolean isPrinted(Cells cells, int column) {
        int glyph = cells.glyph(column) & ~CellLayout.SEMANTIC_MASK;
        boolean showsMore = (cells.style(column) & ~CellLayout.BACKGROUND_MASK) != 0;
        return showsMore || glyph != CellLayout.EMPTY && glyph != CellLayout.LEADING_SPACER;
    }

    private static StrictTerminal rebuild(TerminalState state) {
        StrictTerminal terminal = new StrictTerminal(state.columns(), state.rows());
        terminal.mayWrap = true;
        terminal.write(snapshot(state));
        return terminal;
    }

    private static AnsiBytes snapshot(TerminalState state) {
        CellPatch patch = new CellPatch();
        patch.fillWhole(state);
        FrameDiffer differ = new FrameDiffer(1, 1);
        differ.take(patch);
        AnsiBytes out = new AnsiBytes();
        AnsiSnapshot.write(differ.shadow(), differ.status(), TerminalFeatures.xterm(1, 1), out);
        return out;
    }

    private static String lastLines(TerminalState state, int count) {
        String text = new String(snapshot(state).toByteArray(), StandardCharsets.UTF_8);
        String cells = text.substring(text.indexOf("\033[2J") + 4, text.indexOf("\r\n"));
        assertEquals(count, cells.split("\r\n").length);
        return cells;
    }

    private static void write(TerminalState state, int row, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        state.screen().putAscii(row, 0, bytes, 0, bytes.length, state.pen());
    }
}
