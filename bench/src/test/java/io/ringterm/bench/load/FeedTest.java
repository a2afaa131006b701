package io.ringterm.bench.load;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FeedTest {
    @Test
    void goesOnWhereTheSessionsLastPayloadEnded() {
        Feed feed = new Feed(new byte[10], 3, 1);

        assertEquals(0, feed.take(0));
        assertEquals(3, feed.take(0));
        assertEquals(6, feed.take(0));
        assertEquals(0, feed.take(0));
    }

    @Test
    void startsSessionsAtPlacesOfTheirOwn() {
        Feed feed = new Feed(new byte[100], 10, 4);

        assertEquals(0, feed.take(0));
        assertEquals(20, feed.take(1));
        assertEquals(50, feed.take(2));
        assertEquals(70, feed.take(3));
    }

    @Test
    void refusesAPayloadThatIsLongerThanTheText() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Feed(new byte[4], 5, 1));

        assertEquals("payload must be 1 to 4 bytes: payload=5", e.getMessage());
    }
}
