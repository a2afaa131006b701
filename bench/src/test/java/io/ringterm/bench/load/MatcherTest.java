package io.ringterm.bench.load;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MatcherTest {
    private final Matcher matcher = new Matcher(2, 8);

    @Test
    void countsEveryEventOfAFrameAndItsNewestForTheFrame() {
        matcher.sent(0, 101, 100);
        matcher.sent(0, 122, 120);
        matcher.sent(0, 143, 140);
        matcher.sent(0, 181, 160);
        matcher.frame(0, 175, 190);

        assertEquals(1, matcher.frames().getTotalCount());
        assertEquals(50, matcher.frames().getMaxValue());
        assertEquals(3, matcher.events().getTotalCount());
        assertEquals(50, matcher.events().getMinValue());
        assertEquals(90, matcher.events().getMaxValue());
        assertFalse(matcher.isSettled(), "the event stamped 181 has not been shown");
    }

    @Test
    void countsAFrameThatEndsWithTheEventItself() {
        matcher.sent(0, 101, 100);
        matcher.frame(0, 101, 130);

        assertEquals(30, matcher.frames().getMaxValue());
        assertTrue(matcher.isSettled());
    }

    @Test
    void keepsSessionsApart() {
        matcher.sent(0, 101, 100);
        matcher.sent(1, 201, 200);
        matcher.frame(1, 201, 205);

        assertEquals(5, matcher.frames().getMaxValue());
        assertFalse(matcher.isSettled());

        matcher.frame(0, 101, 110);

        assertEquals(10, matcher.frames().getMaxValue());
        assertTrue(matcher.isSettled());
    }

    @Test
    void countsNoFrameThatShowsNothingNew() {
        matcher.sent(0, 101, 100);
        matcher.frame(0, 101, 110);
        matcher.frame(0, 115, 120);

        assertEquals(1, matcher.frames().getTotalCount());
    }

    /** One that was shown first, so that the events do not lie from the beginning on. */
    @Test
    void forgetsNoneHoweverManyAreOnTheirWay() {
        matcher.sent(0, 1, 0);
        matcher.frame(0, 1, 1);
        for (int i = 2; i <= 100; i++) {
            matcher.sent(0, i, 0);
        }
        assertFalse(matcher.isSettled());
        matcher.frame(0, 60, 500);
        matcher.frame(0, 100, 1_000);
        assertTrue(matcher.isSettled());

        assertEquals(100, matcher.events().getTotalCount());
        assertEquals(59, matcher.events().getCountBetweenValues(400, 600));
        assertEquals(40, matcher.events().getCountBetweenValues(900, 1_100));
    }

    @Test
    void forgetsOnReset() {
        matcher.sent(0, 101, 100);
        matcher.frame(0, 101, 110);
        matcher.sent(0, 121, 120);
        matcher.reset();
        matcher.frame(0, 121, 130);

        assertEquals(0, matcher.frames().getTotalCount());
        assertEquals(0, matcher.events().getTotalCount());
    }
}
