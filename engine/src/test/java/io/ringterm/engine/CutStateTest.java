package io.ringterm.engine;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where one session's frames end, with time as a number. */
class CutStateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long IN_TIME = 1_000_000;
    private static final long BEHIND = IN_TIME + 1;
    private static final CutPolicy POLICY = new CutPolicy(200_000, 1_000);

    private final CutState cuts = new CutState(POLICY);
    private long now = SECOND;

    private boolean output(boolean idle, long lagNanos, int length) {
        return cuts.decide(EventKind.OUTPUT, idle, lagNanos, true, now, length);
    }

    @Test
    void cutsAtOnceWhereTheLaneIsIdle() {
        assertTrue(output(true, IN_TIME, 1));
        assertTrue(output(true, IN_TIME, 1));
        assertFalse(cuts.uncut());
    }

    @Test
    void cutsAfterTheDelayOrTheBytesUnderLoad() {
        assertTrue(output(false, IN_TIME, 1), "the first after a long time");
        now += 199_999;
        assertFalse(output(false, IN_TIME, 1));
        now += 1;
        assertTrue(output(false, IN_TIME, 1));
        assertFalse(output(false, IN_TIME, 999));
        assertTrue(output(false, IN_TIME, 1));
    }

    @Test
    void cutsSixtyTimesASecondWhereTheLaneIsBehind() {
        assertEquals(60, framesASecond(BEHIND), 1);
        assertEquals(60, framesASecond(SECOND / 60), 1);
    }

    private int framesASecond(long lagNanos) {
        int frames = 0;
        for (int i = 0; i < 10_000; i++) {
            now += SECOND / 10_000;
            frames += output(false, lagNanos, 0) ? 1 : 0;
        }
        return frames;
    }

    @Test
    void cutsAsSeldomAsTheLaneIsLate() {
        assertEquals(10, framesASecond(SECOND / 10), 1);
        assertEquals(5, framesASecond(SECOND / 5), 1);
    }

    @Test
    void cutsFourTimesASecondHoweverLateTheLaneIs() {
        assertEquals(4, framesASecond(SECOND / 2), 1);
        assertEquals(4, framesASecond(3_600 * SECOND), 1);
    }

    @Test
    void goesBackToTheDelayWhenTheLaneHasCaughtUp() {
        assertTrue(output(false, BEHIND, 1));
        now += 1_000_000;
        assertFalse(output(false, BEHIND, 1));
        assertTrue(output(false, IN_TIME, 1));
    }

    @Test
    void neverCutsMoreOftenThanThePolicySaysWhereTheLaneIsBehind() {
        CutState slow = new CutState(new CutPolicy(SECOND, Long.MAX_VALUE));
        assertTrue(slow.decide(EventKind.OUTPUT, false, BEHIND, true, now, 1));
        now += SECOND - 1;
        assertFalse(slow.decide(EventKind.OUTPUT, false, BEHIND, true, now, 1));
    }

    @Test
    void countsNoBytesOfAFrameThatHasEnded() {
        cuts.observe(EventKind.OUTPUT, EventFlags.CUT, now, 600);
        assertFalse(output(false, IN_TIME, 999));
        assertTrue(output(false, IN_TIME, 1));
    }

    @Test
    void isOverdueWhenWhatIsUncutHasWaitedForSoLong() {
        assertTrue(output(false, IN_TIME, 1));
        assertFalse(cuts.overdue(IN_TIME, now + SECOND), "nothing waits");
        now += 100;
        assertFalse(output(false, IN_TIME, 1));
        assertFalse(cuts.overdue(IN_TIME, now + 199_999));
        assertTrue(cuts.overdue(IN_TIME, now + 200_000));
        assertFalse(cuts.overdue(BEHIND, now + 200_000));
        assertTrue(cuts.overdue(BEHIND, now + SECOND / 60 + 1));
    }
}
