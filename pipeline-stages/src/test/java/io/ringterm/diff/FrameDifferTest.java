package io.ringterm.diff;

import java.nio.charset.StandardCharsets;

import io.ringterm.apply.CellPatch;
import io.ringterm.apply.Spans;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Link;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FrameDifferTest {
    private final TerminalState state = ScreenSteps.terminal(10, 4);
    private final FrameDiffer differ = new FrameDiffer(10, 4);
    private final View view = differ.newView();
    private final CellPatch patch = new CellPatch();

    private Frame cut() {
        patch.fill(state);
        differ.take(patch);
        return differ.next(view);
    }

    private void write(int row, int column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        state.screen().putAscii(row, column, bytes, 0, bytes.length, state.pen());
    }

    @Test
    void firstFrameIsWholeAndLeavesBlankRowsOut() {
        write(2, 3, "abc");

        Frame frame = cut();

        assertTrue(frame.whole());
        assertEquals(1, frame.spans().size());
        assertSpan(frame.spans(), 2, 3, 6);
    }

    @Test
    void trimsASpanToTheCellsThatChanged() {
        write(1, 0, "abcdefghij");
        cut();

        write(1, 0, "abcXefYhij");
        Frame frame = cut();

        assertFalse(frame.whole());
        assertEquals(1, frame.spans().size());
        assertSpan(frame.spans(), 1, 3, 7);
        assertEquals('X', frame.spans().cells().glyph(frame.spans().at(0)));
    }

    @Test
    void givesNoFrameWhereNothingLooksDifferent() {
        write(1, 0, "abc");
        cut();

        write(1, 0, "abc");

        assertNull(cut());
    }

    @Test
    void givesAFrameWithoutSpansWhereOnlyTheCursorMoved() {
        cut();

        state.cursor().moveTo(2, 5);
        Frame frame = cut();

        assertEquals(0, frame.spans().size());
        assertEquals(2, frame.status().cursorRow());
        assertEquals(5, frame.status().cursorColumn());
    }

    @Test
    void keepsAScrollAsAScroll() {
        write(0, 0, "one");
        write(1, 0, "two");
        cut();

        state.screen().scrollUp(0, 4, 1, 0);
        write(3, 0, "new");
        Frame frame = cut();

        assertEquals(1, frame.scrolls().size());
        assertEquals(1, frame.scrolls().count(0));
        assertEquals(1, frame.spans().size());
        assertSpan(frame.spans(), 3, 0, 3);
        assertEquals(1, frame.historyLines());
    }

    @Test
    void mergesScrollsAndMovesDamageForAViewThatWaits() {
        cut();
        View slow = differ.newView();
        FrameApplier end = new FrameApplier();
        end.apply(differ.next(slow));

        for (int i = 0; i < 3; i++) {
            write(3, 0, "line " + i);
            cut();
            state.screen().scrollUp(0, 4, 1, 0);
            cut();
        }
        Frame frame = differ.next(slow);
        end.apply(frame);

        assertEquals(1, frame.scrolls().size());
        assertEquals(3, frame.scrolls().count(0));
        assertEquals(3, frame.spans().size());
        assertEquals("line 0", end.grid().text(0));
        assertEquals("line 2", end.grid().text(2));
    }

    @Test
    void sendsRowsInsteadOfTooManyScrolls() {
        TerminalState tall = ScreenSteps.terminal(10, 40);
        FrameDiffer of = new FrameDiffer(10, 40);
        View slow = of.newView();
        FrameApplier end = new FrameApplier();
        for (int row = 0; row < 40; row++) {
            tall.screen().put(row, 0, 'A' + row, 0, 0);
        }
        patch.fill(tall);
        of.take(patch);
        end.apply(of.next(slow));

        for (int i = 0; i < ScrollList.CAPACITY + 1; i++) {
            tall.screen().scrollUp((i + 1) % 2, 40, 1, 0);
            patch.fill(tall);
            of.take(patch);
        }
        Frame frame = of.next(slow);
        end.apply(frame);

        assertEquals(0, frame.scrolls().size());
        assertNull(of.shadow().firstDifference(end.grid()));
    }

    @Test
    void noticesThatOnlyAClusterOrAnUnderlineColourChanged() {
        int acute = state.graphemes().intern(new int[] {'e', 0x301}, 0, 2);
        int grave = state.graphemes().intern(new int[] {'e', 0x300}, 0, 2);
        state.screen().put(0, 0, CellLayout.CLUSTER | acute, 0, 0);
        state.screen().put(1, 0, 'u', 0, CellLayout.extras(CellLayout.colour(CellLayout.PALETTE, 1), 0));
        cut();

        state.screen().put(0, 0, CellLayout.CLUSTER | grave, 0, 0);
        state.screen().put(1, 0, 'u', 0, CellLayout.extras(CellLayout.colour(CellLayout.PALETTE, 2), 0));
        Spans spans = cut().spans();

        assertEquals(2, spans.size());
        assertArrayEquals(new int[] {'e', 0x300}, spans.cells().cluster(0));
        assertEquals(CellLayout.colour(CellLayout.PALETTE, 2), spans.cells().underline(1));
    }

    @Test
    void aNewSizeMakesAWholeFrame() {
        write(0, 0, "abc");
        cut();

        state.resize(6, 3);
        Frame frame = cut();

        assertTrue(frame.whole());
        assertEquals(6, frame.columns());
        assertEquals(3, frame.rows());
        assertSpan(frame.spans(), 0, 0, 3);
    }

    @Test
    void rowFlagsAloneMakeAnEmptySpan() {
        write(1, 0, "abc");
        cut();

        state.screen().flag(1, Row.WRAPPED, true);
        Frame frame = cut();

        assertEquals(1, frame.spans().size());
        assertEquals(0, frame.spans().cellCount());
        assertEquals(Row.WRAPPED, frame.spans().flags(0));
    }

    @Test
    void clustersAndLinksStandForThemselvesWhenTheirTablesMoveOn() {
        int[] cluster = {'e', 0x301};
        int index = state.graphemes().intern(cluster, 0, 2);
        int link = state.links().intern("id", "http://a/");
        state.screen().put(0, 0, CellLayout.CLUSTER | index, 0, CellLayout.extras(0, link));
        Frame frame = cut();

        state.hardReset();
        state.links().intern("other", "http://b/");

        assertArrayEquals(cluster, frame.spans().cells().cluster(0));
        assertEquals(new Link("id", "http://a/"), frame.spans().cells().link(0));
    }

    @Test
    void countsBellsForEachViewOnItsOwn() {
        cut();
        View slow = differ.newView();
        differ.next(slow);
        state.display().ringBell();
        assertEquals(1, cut().bells());
        state.display().ringBell();
        assertEquals(1, cut().bells());
        assertEquals(2, differ.next(slow).bells());
    }

    @Test
    void aRepaintedViewStartsAgain() {
        write(0, 0, "abc");
        cut();

        differ.repaint(view);
        Frame frame = differ.next(view);

        assertTrue(frame.whole());
        assertSpan(frame.spans(), 0, 0, 3);
    }

    @Test
    void aReceiverRefusesAFrameWhosePredecessorIsMissing() {
        cut();
        write(0, 0, "a");
        Frame frame = cut();

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new FrameApplier().apply(frame));

        assertTrue(refused.getMessage().contains("frame=10x4, grid=1x1"), refused.getMessage());
    }

    private static void assertSpan(Spans spans, int row, int from, int to) {
        assertEquals(row, spans.row(0), "row");
        assertEquals(from, spans.from(0), "from");
        assertEquals(to, spans.to(0), "to");
    }
}
