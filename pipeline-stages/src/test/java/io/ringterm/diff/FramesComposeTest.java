package io.ringterm.diff;

import java.util.List;

import io.ringterm.apply.CellPatch;
import io.ringterm.diff.ScreenSteps.Kind;
import io.ringterm.diff.ScreenSteps.Step;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contract 4: all frames of a view applied in order to a blank screen give the grid. */
class FramesComposeTest {
    private static final int SEEDS = 300;

    @Test
    void framesOfQuickAndSlowViewsComposeToTheGrid() {
        Seeds.checkList(SEEDS, random -> ScreenSteps.random(random, 200), FramesComposeTest::check);
    }

    private static void check(List<Step> steps) {
        TerminalState state = ScreenSteps.terminal(20, 6);
        FrameDiffer differ = new FrameDiffer(20, 6);
        View quick = differ.newView();
        View slow = differ.newView();
        FrameApplier quickEnd = new FrameApplier();
        FrameApplier slowEnd = new FrameApplier();
        CellPatch patch = new CellPatch();
        for (Step step : steps) {
            if (step.kind() == Kind.CUT) {
                patch.fill(state);
                differ.take(patch);
                assertNull(whole(state).firstDifference(differ.shadow()), "shadow");
                receive(differ, quick, quickEnd);
            } else if (step.kind() == Kind.SLOW_VIEW) {
                receive(differ, slow, slowEnd);
            } else {
                ScreenSteps.apply(step, state);
            }
        }
    }

    private static void receive(FrameDiffer differ, View view, FrameApplier end) {
        Frame frame = differ.next(view);
        if (frame != null) {
            assertTrue(frame.spans().cellCount() <= frame.columns() * frame.rows(), "frame larger than the screen");
            end.apply(frame);
        }
        assertNull(differ.shadow().firstDifference(end.grid()), "view");
        assertTrue(end.status().same(differ.status()), "status");
        assertEquals(differ.status().bells(), end.bells());
        assertNull(differ.next(view), "nothing is left");
    }

    /** The grid itself, read without regard to damage. */
    static ShadowGrid whole(TerminalState state) {
        CellPatch patch = new CellPatch();
        patch.fillWhole(state);
        FrameDiffer fresh = new FrameDiffer(state.columns(), state.rows());
        fresh.take(patch);
        return fresh.shadow();
    }
}
