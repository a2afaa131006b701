package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReflowTest {
    @Test
    void matchesTmuxOnText() {
        TerminalState state = Texts.terminal(40, 10);
        Texts.print(state, corpus("cursor-test.txt"));
        state.cursor().moveTo(8, 14);
        assertSteps("cursor-test1.result", state, 10, 50);
    }

    @Test
    void matchesTmuxOnTextInANarrowTerminal() {
        TerminalState state = Texts.terminal(10, 10);
        Texts.print(state, corpus("cursor-test.txt"));
        // The corpus notes row 9, column 15; the first step's answer shows the cursor where row 8, column 10 is.
        state.cursor().moveTo(7, 9);
        assertSteps("cursor-test2.result", state, 5, 50);
    }

    @Test
    void matchesTmuxOnALineThatFillsTheScreen() {
        TerminalState state = Texts.terminal(7, 2);
        Texts.print(state, "abcdefabcdefab");
        state.cursor().moveTo(1, 6);
        assertSteps("cursor-test3.result", state, 5, 7);
    }

    @Test
    void matchesTmuxOnAShortLine() {
        TerminalState state = Texts.terminal(10, 3);
        Texts.print(state, "abcdef\n");
        assertSteps("cursor-test4.result", state, 20, 3, 10);
    }

    @Test
    void keepsAPendingWrapAtTheEndOfTheText() {
        TerminalState state = Texts.terminal(7, 3);
        Texts.print(state, "abcdefabcdefab");
        assertTrue(state.cursor().pendingWrap());
        state.resize(5, 3);
        assertEquals("1,4 false", cursor(state));
        state.resize(14, 3);
        assertEquals("0,13 true", cursor(state));
    }

    @Test
    void movesAWideCharacterThatDoesNotFitToTheNextRow() {
        TerminalState state = Texts.terminal(6, 3);
        for (int column = 0; column < 6; column += 2) {
            state.screen().putWide(0, column, 0x4e00 + column, 0, 0);
        }
        state.resize(5, 3);
        assertEquals(
                CellLayout.LEADING_SPACER,
                state.history().size() == 0
                        ? state.screen().row(0).glyph(4)
                        : history(state, 0).glyph(4));
        state.resize(6, 3);
        assertEquals(0x4e04 | CellLayout.WIDE, history(state, 0).glyph(4));
    }

    private static Row history(TerminalState state, long line) {
        Row row = new Row(state.columns());
        if (line < state.history().endLine()) {
            state.history().read(line, row, state.graphemes(), state.links());
            return row;
        }
        return state.screen().row((int) (line - state.history().endLine()));
    }

    @Test
    void keepsAWideCharacterOutOfASingleColumn() {
        TerminalState state = Texts.terminal(4, 2);
        state.screen().putWide(0, 0, 0x4e00, 0, 0);
        state.screen().put(0, 2, 'x', 0, 0);
        state.resize(1, 2);
        assertEquals(List.of(), GridInvariants.check(state));
    }

    @Test
    void bringsHistoryBackWhenTheHeightGrows() {
        TerminalState state = Texts.terminal(10, 2);
        Texts.print(state, "a\nb\nc\nd");
        assertEquals(2, state.history().size());
        state.resize(10, 3);
        assertEquals("b c d", rows(state));
        assertEquals("2,1 false", cursor(state));
        state.resize(10, 6);
        assertEquals("a b c d  ", rows(state));
        assertEquals(0, state.history().size());
    }

    @Test
    void takesRowsBelowTheCursorFirstWhenTheHeightShrinks() {
        TerminalState state = Texts.terminal(10, 4);
        Texts.print(state, "a\nb");
        state.resize(10, 2);
        assertEquals("a b", rows(state));
        assertEquals(0, state.history().size());
        state.resize(10, 1);
        assertEquals("b", rows(state));
        assertEquals("a", Texts.line(state, 0));
    }

    @Test
    void leavesTheAlternateScreenUnwrapped() {
        TerminalState state = Texts.terminal(6, 2);
        state.showAlternate(true);
        Texts.print(state, "abcdefgh");
        state.resize(4, 2);
        assertEquals("abcd gh", rows(state));
        assertFalse(state.screen().row(0).has(Row.WRAPPED));
        assertEquals("1,2 false", cursor(state));
    }

    @Test
    void keepsTheSavedCursorOfThePrimaryScreenInPlaceWhileTheAlternateIsShown() {
        TerminalState state = Texts.terminal(10, 3);
        Texts.print(state, "\n\nabcdefghij");
        state.cursor().moveTo(2, 7);
        state.saved().cursor(state.isAlternate()).save(state);
        state.showAlternate(true);
        state.resize(4, 3);
        state.showAlternate(false);
        state.saved().cursor(state.isAlternate()).restore(state);
        Cursor cursor = state.cursor();
        assertEquals('h', state.screen().row(cursor.row()).glyph(cursor.column()));
    }

    @Test
    void keepsLinesOfDoubleWidthOutOfWrapping() {
        TerminalState state = Texts.terminal(8, 3);
        Texts.print(state, "double\nplain");
        state.screen().flag(0, Row.DOUBLE_WIDTH, true);
        state.resize(4, 3);
        Row row = history(state, state.history().firstLine());
        assertTrue(row.has(Row.DOUBLE_WIDTH));
        assertFalse(row.has(Row.WRAPPED));
        assertEquals("doub", Texts.of(row, state.graphemes()));
    }

    @Test
    void leavesOutAWideCharacterThatTheEdgeWouldCutOnALineOfDoubleWidth() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Terminal terminal = new Terminal(20, 3);
            terminal.write("\033#6\u4e16\u754c\u4e16\u754c".getBytes(StandardCharsets.UTF_8));
            terminal.resize(3, 3);
            assertEquals("\u4e16", terminal.line(0));
            assertEquals(List.of(), GridInvariants.check(terminal.state()));
            terminal.resize(1, 3);
            assertEquals(List.of(), GridInvariants.check(terminal.state()));
        });
    }

    @Test
    void copiesShortLinesOfHistoryAsTheyAreAndWrapsLongOnes() {
        TerminalState state = Texts.terminal(20, 2);
        for (int i = 0; i < 200; i++) {
            Texts.print(state, (i % 10 == 0 ? "long line number " : "short ") + i + "\n");
        }
        state.resize(12, 2);
        List<String> text = new ArrayList<>();
        for (long line = state.history().firstLine(); line < state.history().endLine(); line++) {
            text.add(Texts.line(state, line) + (state.history().isWrapped(line) ? "+" : ""));
        }
        assertEquals(List.of("long line nu+", "mber 0", "short 1"), text.subList(0, 3));
        assertEquals(219, text.size());
        state.resize(20, 2);
        assertEquals(199, state.history().size());
        assertEquals("long line number 0", Texts.line(state, state.history().firstLine()));
    }

    @Test
    void keepsTheLastLinesWhereWrappingMakesTooMany() {
        TerminalState state = Texts.terminal(30, 3, 50);
        for (int i = 0; i < 60; i++) {
            state.pen().style(i % 2 == 0 ? 0 : CellLayout.withAttributes(0, CellLayout.BOLD));
            Texts.print(state, "0123456789 line " + (100 + i) + "\n");
        }
        state.resize(4, 3);
        assertEquals(50, state.history().size());
        StringBuilder text = new StringBuilder();
        for (long line = state.history().firstLine(); line < state.history().endLine(); line++) {
            text.append(Texts.line(state, line)).append(state.history().isWrapped(line) ? "" : "|");
        }
        text.append(Texts.row(state, 0)).append(Texts.row(state, 1));
        // Eighteen characters make five rows of four columns; the blank at the end of one is not in the text.
        assertTrue(text.toString().endsWith("|0123456789 line158|0123456789 line159"), text.toString());
        assertEquals(List.of(), GridInvariants.check(state));
    }

    @Test
    void keepsLinksApartWhereAResizeBringsBackMoreThanTheTableHolds() {
        int table = 64;
        TerminalState state =
                new TerminalState(OpenPayload.of(10, 2).withLimits(TablesTest.withHyperlinks(Limits.DEFAULT, table)));
        for (int i = 0; i < 2 * table; i++) {
            int link = state.links().intern("", "http://host/" + i);
            state.screen().put(1, 0, 0x1000 + i, 0, CellLayout.extras(0, link));
            state.screen().scrollUp(0, 2, 1, 0);
        }
        state.resize(10, 2 * table);
        state.resize(7, 2 * table);
        int linked = 0;
        for (int row = 0; row < state.rows(); row++) {
            Row cells = state.screen().row(row);
            Link link = state.links().get(CellLayout.link(cells.extras(0)));
            if (link != null) {
                linked++;
                assertEquals("http://host/" + (CellLayout.code(cells.glyph(0)) - 0x1000), link.uri(), "row " + row);
            }
        }
        assertTrue(linked > table / 2 && linked <= table, "links: " + linked);
        assertEquals(List.of(), GridInvariants.check(state));
    }

    private static String corpus(String name) {
        return new String(Corpora.bytes(Corpora.path("tmux-reflow", name)), StandardCharsets.US_ASCII);
    }

    /** Each step is a line with the cursor, then the numbered rows; the first step is before any resize. */
    private static void assertSteps(String name, TerminalState state, int... widths) {
        List<String> lines = new ArrayList<>(List.of(corpus(name).split("\n")));
        for (int step = 0; step <= widths.length; step++) {
            if (step > 0) {
                state.resize(widths[step - 1], state.rows());
            }
            Cursor cursor = state.cursor();
            int glyph = state.screen().row(cursor.row()).glyph(cursor.column());
            String under = glyph == 0 ? " " : Character.toString(CellLayout.code(glyph));
            assertEquals(lines.remove(0), cursor.column() + " " + cursor.row() + " " + under, "cursor, step " + step);
            for (int row = 0; row < state.rows(); row++) {
                String expected = lines.remove(0).substring(2);
                assertEquals(expected, Texts.row(state, row), "row " + row + ", step " + step);
            }
        }
        assertTrue(lines.isEmpty(), "steps left over");
    }

    private static String cursor(TerminalState state) {
        Cursor cursor = state.cursor();
        return cursor.row() + "," + cursor.column() + " " + cursor.pendingWrap();
    }

    private static String rows(TerminalState state) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < state.rows(); row++) {
            rows.add(Texts.row(state, row));
        }
        return String.join(" ", rows);
    }
}
