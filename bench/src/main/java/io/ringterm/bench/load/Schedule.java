package io.ringterm.bench.load;

/**
 * When the events of an open loop should be sent: one each 1/rate seconds, whatever became of those before.
 *
 * <p>An event's latency counts from here and not from when it was sent. A generator that is held up, by the system under
 * test or by the machine, therefore makes the events behind it late instead of leaving them out.
 *
 * @param start when event 0 should be sent, nanoseconds of the generator's clock
 * @param rate events a second, at least 1
 * @param burst how fast the events of a second come one after the other from its beginning on, events a second; as much
 *     as the rate for an even flow
 */
record Schedule(long start, long rate, long burst) {
    private static final long SECOND = 1_000_000_000L;

    Schedule {
        if (rate < 1 || rate > SECOND) {
            throw new IllegalArgumentException("rate must be 1 to " + SECOND + " events/s: rate=" + rate);
        }
        if (burst < rate || burst > SECOND) {
            throw new IllegalArgumentException("burst must be " + rate + " to " + SECOND + " events/s: burst=" + burst);
        }
    }

    /** An even flow. */
    Schedule(long start, long rate) {
        this(start, rate, rate);
    }

    /** When an event should be sent; exact to the nanosecond however many came before. */
    long intended(long event) {
        return start + event / rate * SECOND + event % rate * SECOND / burst;
    }

    /** How many events should have been sent at a time. */
    long due(long now) {
        long passed = now - start;
        if (passed < 0) {
            return 0;
        }
        long inSecond = passed % SECOND;
        // Of the events e of a second those with floor(e * SECOND / burst) <= inSecond.
        return passed / SECOND * rate + Math.min(rate, ((inSecond + 1) * burst - 1) / SECOND + 1);
    }
}
