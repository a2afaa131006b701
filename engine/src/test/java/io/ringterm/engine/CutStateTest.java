package io.ringterm.engine;

import io.ringterm.event.EventKind;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where one session's frames end, with time as a number. */
class CutStateTest {
    private static final long SECOND = 1_000_000_000;
    private static final CutPolicy POLICY = new CutPolicy(200_000, 1_000);

    private final CutState cuts = new CutState(POLICY);
    private long now = SECOND;

    private boolean output(boolean idle, boolean behind, int length) {
        return cuts.decide(EventKind.OUTPUT, idle, behind, true, now, length);
    }

    @Test
    void cutsAtOnceWhereTheLaneIsIdle() {
        assertTrue(output(true, false, 1));
        assertTrue(output(true, false, 1));
        assertFalse(cuts.uncut());
    }

    @Test
    void cutsAfterTheDelayOrTheBytesUnderLoad() {
        assertTrue(output(false, false, 1), "the first after a long time");
        now += 199_999;
        assertFalse(output(false, false, 1));
        now += 1;
        assertTrue(output(false, false, 1));
        assertFalse(output(false, false, 999));
        assertTrue(output(false, false, 1));
    }

    @Test
    void cutsSixtyTimesASecondWhereTheLaneIsBehind() {
        int frames = 0;
        for (int i = 0; i < 10_000; i++) {
            now += SECOND / 10_000;
            frames += output(false, true, 0) ? 1 : 0;
        }
        assertEquals(60, frames, 1);
    }

    @Test
    void goesBackToTheDelayWhenTheLaneHasCaughtUp() {
        assertTrue(output(false, true, 1));
        now += 1_000_000;
        assertFalse(output(false, true, 1));
        assertTrue(output(false, false, 1));
    }

    @Test
    void neverCutsMoreOftenThanThePolicySaysWhereTheLaneIsBehind() {
        CutState slow = new CutState(new CutPolicy(SECOND, Long.MAX_VALUE));
        assertTrue(slow.decide(EventKind.OUTPUT, false, true, true, now, 1));
        now += SECOND - 1;
        assertFalse(slow.decide(EventKind.OUTPUT, false, true, true, now, 1));
    }

    @Test
    void isOverdueWhenWhatIsUncutHasWaitedForSoLong() {
        assertTrue(output(false, false, 1));
        assertFalse(cuts.overdue(false, now + SECOND), "nothing waits");
        now += 100;
        assertFalse(output(false, false, 1));
        assertFalse(cuts.overdue(false, now + 199_999));
        assertTrue(cuts.overdue(false, now + 200_000));
        assertFalse(cuts.overdue(true, now + 200_000));
        assertTrue(cuts.overdue(true, now + SECOND / 60 + 1));
    }
}
