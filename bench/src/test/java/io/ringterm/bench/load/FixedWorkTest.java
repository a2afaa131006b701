package io.ringterm.bench.load;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FixedWorkTest {
    /** A clock that a look takes a millisecond: a piece of 20,000 rounds is a millisecond long. */
    private final AtomicLong now = new AtomicLong();

    private final FixedWork work = FixedWork.calibrated(() -> now.addAndGet(1_000_000));

    @Test
    void takesAsManyRoundsAsFitTheTime() {
        assertEquals(0, work.rounds());

        work.take(500_000);
        assertEquals(10_000, work.rounds());
        work.run();

        work.take(49);
        assertEquals(1, work.rounds());
    }

    @Test
    void hasNothingToDoWhereNoTimeIsLeft() {
        work.take(-3);

        assertEquals(0, work.rounds());
        work.run();
    }
}
