package io.ringterm.bench.load;

import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScheduleTest {
    @Test
    void spacesEventsEvenlyFromTheStart() {
        Schedule schedule = new Schedule(1_000, 200_000);

        assertEquals(1_000, schedule.intended(0));
        assertEquals(6_000, schedule.intended(1));
        assertEquals(1_000 + 1_000_000_000L, schedule.intended(200_000));
    }

    @Test
    void doesNotDriftWhenTheRateDividesNoSecond() {
        Schedule schedule = new Schedule(0, 3);

        assertEquals(333_333_333L, schedule.intended(1));
        assertEquals(666_666_666L, schedule.intended(2));
        assertEquals(1_000_000_000L * 1_000_000, schedule.intended(3_000_000));
    }

    @Test
    void hasNothingDueBeforeTheStart() {
        assertEquals(0, new Schedule(1_000, 10).due(999));
        assertEquals(1, new Schedule(1_000, 10).due(1_000));
    }

    @Test
    void countsAsDueWhatHasAnIntendedTimeInThePast() {
        Seeds.check(300, random -> {
            Schedule schedule = new Schedule(random.nextInt(1_000), 1 + random.nextInt(3_000_000));
            long event = random.nextInt(Integer.MAX_VALUE);
            long intended = schedule.intended(event);

            assertTrue(schedule.due(intended) > event, "due at its time: event=" + event + " of " + schedule);
            assertTrue(schedule.due(intended - 1) <= event, "not due before: event=" + event + " of " + schedule);
        });
    }

    @Test
    void sendsEachSecondsEventsInABurstAtItsBeginning() {
        Schedule bursts = new Schedule(0, 1_000, 10_000);

        assertEquals(100_000, bursts.intended(1));
        assertEquals(99_900_000, bursts.intended(999));
        assertEquals(1_000_000_000L, bursts.intended(1_000));
        assertEquals(1_000, bursts.due(500_000_000L), "all of the first second's, and no more");
        assertEquals(1_001, bursts.due(1_000_000_000L));
        Seeds.check(300, random -> {
            long rate = 1 + random.nextInt(1_000_000);
            Schedule schedule = new Schedule(0, rate, rate + random.nextInt(1_000_000));
            long event = random.nextInt(Integer.MAX_VALUE);
            long intended = schedule.intended(event);

            assertTrue(schedule.due(intended) > event, "due at its time: event=" + event + " of " + schedule);
            assertTrue(schedule.due(intended - 1) <= event, "not due before: event=" + event + " of " + schedule);
        });
    }

    @Test
    void refusesARateOfNothing() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Schedule(0, 0));

        assertEquals("rate must be 1 to 1000000000 events/s: rate=0", e.getMessage());
    }
}
