package io.ringterm.bench.load;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PublishClockTest {
    private final PublishClock clock = new PublishClock(new FakeClock(10)::getAsLong);

    @Test
    void remembersTheFirstTimeThatThePublisherWasTold() {
        clock.nanos();
        clock.expect();
        long first = clock.nanos();
        clock.nanos();

        assertEquals(10, first);
        assertEquals(first, clock.stamp());
    }

    @Test
    void tellsOtherThreadsWithoutTrace() throws InterruptedException {
        clock.expect();
        Thread other = new Thread(clock::nanos);
        other.start();
        other.join();
        long own = clock.nanos();

        assertEquals(10, own);
        assertEquals(own, clock.stamp());
    }
}
