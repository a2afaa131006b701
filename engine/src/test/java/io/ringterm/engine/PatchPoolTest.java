package io.ringterm.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import io.ringterm.apply.CellPatch;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contract 5: patches, and what they hold, are bounded. */
class PatchPoolTest {
    private static final int CAPACITY = 64;

    private static TerminalState screen(int columns, int rows) {
        return new TerminalState(OpenPayload.of(columns, rows));
    }

    private static CellPatch take(PatchPool pool, TerminalState state) {
        CellPatch patch = pool.take();
        if (patch != null) {
            patch.fillWhole(state);
            pool.filled(patch);
        }
        return patch;
    }

    @Test
    void handsOutAsManyAsItHasAndTheLastGivenBackFirst() {
        PatchPool pool = new PatchPool(CAPACITY);
        TerminalState small = screen(80, 24);
        CellPatch last = null;
        for (int i = 0; i < CAPACITY; i++) {
            last = take(pool, small);
            assertNotNull(last);
        }
        assertNull(pool.take());
        pool.give(last);
        assertSame(last, take(pool, small));
    }

    @Test
    void handsOutNoMoreWhereThoseInUseHoldTooManyCells() {
        PatchPool pool = new PatchPool(CAPACITY);
        TerminalState large = screen(1_000, 1_000);
        int cells = 1_000_000;
        Deque<CellPatch> used = new ArrayDeque<>();
        for (CellPatch patch = take(pool, large); patch != null; patch = take(pool, large)) {
            used.add(patch);
        }
        assertTrue((used.size() - 1) * cells < PatchPool.MAX_CELLS, "patches=" + used.size());
        assertTrue(used.size() * cells >= PatchPool.MAX_CELLS, "patches=" + used.size());
        pool.give(used.remove());
        assertNotNull(take(pool, large));
    }

    @Test
    void keepsNoMoreThanItMayOfWhatNobodyUses() {
        PatchPool pool = new PatchPool(CAPACITY);
        TerminalState large = screen(1_000, 1_000);
        CellPatch first = take(pool, large);
        CellPatch second = take(pool, large);
        CellPatch third = take(pool, large);
        pool.give(first);
        pool.give(second);
        pool.give(third);
        assertNotSame(third, pool.take(), "its cells would be too many");
    }

    @Test
    void runsOutOfNothingHoweverItIsUsed() {
        Seeds.check(20, random -> {
            PatchPool pool = new PatchPool(CAPACITY);
            TerminalState[] screens = {screen(80, 24), screen(500, 200), screen(1, 1), screen(1_000, 400)};
            Deque<CellPatch> used = new ArrayDeque<>();
            for (int i = 0; i < 300; i++) {
                CellPatch patch = random.nextBoolean() ? take(pool, screens[random.nextInt(screens.length)]) : null;
                if (patch != null) {
                    used.add(patch);
                } else if (!used.isEmpty()) {
                    pool.give(used.remove());
                }
            }
            used.forEach(pool::give);
            for (int i = 0; i < CAPACITY; i++) {
                assertNotNull(take(pool, screens[0]), "patch " + i);
            }
        });
    }
}
