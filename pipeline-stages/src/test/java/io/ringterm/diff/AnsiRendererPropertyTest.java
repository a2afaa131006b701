package io.ringterm.diff;

import java.util.List;

import io.ringterm.apply.CellPatch;
import io.ringterm.apply.ScreenStatus;
import io.ringterm.diff.ScreenSteps.Kind;
import io.ringterm.diff.ScreenSteps.Step;
import io.ringterm.diff.TerminalFeatures.Colours;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every frame of random sessions, rendered for a terminal of another make: it shows the grid and is sent nothing else. */
class AnsiRendererPropertyTest {
    private static final int SEEDS = 300;

    private static TerminalFeatures features(int columns, int rows, boolean all) {
        return new TerminalFeatures(columns, rows, Colours.DIRECT, all, true, true, all, all, all, all, all);
    }

    @Test
    void aTerminalOfTheSameSizeShowsTheGrid() {
        Seeds.checkList(SEEDS, random -> ScreenSteps.random(random, 200), steps -> check(steps, 20, 6, true));
    }

    @Test
    void aLargerTerminalShowsTheGridInItsCorner() {
        Seeds.checkList(SEEDS, random -> ScreenSteps.random(random, 150), steps -> check(steps, 40, 20, false));
    }

    @Test
    void aSmallerTerminalShowsTheCornerOfTheGrid() {
        Seeds.checkList(SEEDS, random -> ScreenSteps.random(random, 150), steps -> check(steps, 13, 4, true));
    }

    private static void check(List<Step> steps, int columns, int rows, boolean all) {
        TerminalState state = ScreenSteps.terminal(20, 6);
        FrameDiffer differ = new FrameDiffer(20, 6);
        View view = differ.newView();
        CellPatch patch = new CellPatch();
        AnsiRenderer renderer = new AnsiRenderer(features(columns, rows, all));
        StrictTerminal terminal = new StrictTerminal(columns, rows);
        AnsiBytes out = new AnsiBytes();
        for (Step step : steps) {
            if (step.kind() == Kind.CUT) {
                patch.fill(state);
                differ.take(patch);
            } else if (step.kind() == Kind.SLOW_VIEW) {
                Frame frame = differ.next(view);
                if (frame != null) {
                    out.clear();
                    renderer.render(frame, out);
                    terminal.write(out);
                    compare(differ, terminal, columns, rows, all);
                }
            } else {
                ScreenSteps.apply(step, state);
            }
        }
        out.clear();
        renderer.finish(out);
        terminal.write(out);
        assertEquals("h", terminal.modes.getOrDefault("25", "h"));
        assertEquals("l", terminal.modes.getOrDefault("1", "l"));
    }

    private static void compare(FrameDiffer differ, StrictTerminal terminal, int columns, int rows, boolean all) {
        ShadowGrid wanted = differ.shadow();
        ScreenStatus status = differ.status();
        int visibleColumns = Math.min(columns, wanted.columns());
        int visibleRows = Math.min(rows, wanted.rows());
        Looks.assertSame(wanted, terminal.grid, visibleColumns, visibleRows);
        for (int column = visibleColumns; column < columns; column++) {
            assertTrue(terminal.grid.row(status.cursorRow() % visibleRows).isBlank(column), "beyond the frame");
        }
        boolean seen = status.cursorRow() < visibleRows && status.cursorColumn() < visibleColumns;
        assertEquals(status.cursorVisible() && seen ? "h" : "l", terminal.modes.getOrDefault("25", "h"), "cursor seen");
        if (seen) {
            assertEquals(status.cursorRow(), terminal.row, "cursor row");
            int last = RowPainter.visibleColumns(visibleColumns, wanted.flags(status.cursorRow())) - 1;
            assertEquals(Math.min(last, status.cursorColumn()), terminal.column, "cursor column");
        }
        if (all) {
            assertEquals(status.title(), terminal.title);
        }
    }
}
