package io.ringterm.engine;

import io.ringterm.event.NanoClock;

/**
 * Whether more than one session uses a lane these days. Written by all edges without a lock: an answer that is late by an
 * event does no harm.
 */
final class Neighbours {
    /** A lane that two sessions have used is shared for so long: somebody who types stops to think. */
    static final long SHARED_NANOS = 60_000_000_000L;

    private static final long GRAIN_NANOS = 1_000_000_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private volatile Session last;
    private volatile long sharedNanos = NEVER;

    void publishes(Session session, long nanos) {
        if (last != session) {
            if (last != null && nanos - sharedNanos > GRAIN_NANOS) {
                sharedNanos = nanos;
            }
            last = session;
        }
    }

    /** Reads the clock only where it matters. */
    boolean shared(NanoClock clock) {
        long nanos = sharedNanos;
        return nanos != NEVER && clock.nanos() - nanos < SHARED_NANOS;
    }
}
