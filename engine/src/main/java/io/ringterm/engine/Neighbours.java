package io.ringterm.engine;

/**
 * Whether more than one session uses a lane these days. Written by all edges without a lock: an answer that is late by an
 * event does no harm.
 */
final class Neighbours {
    /** A lane that two sessions have used is shared for so long: somebody who types stops to think. */
    static final long SHARED_NANOS = 60_000_000_000L;

    private static final long GRAIN_NANOS = 1_000_000_000;

    private volatile Session last;
    private volatile long sharedNanos = Long.MIN_VALUE / 2;

    void publishes(Session session, long nanos) {
        if (last != session) {
            if (last != null && nanos - sharedNanos > GRAIN_NANOS) {
                sharedNanos = nanos;
            }
            last = session;
        }
    }

    boolean shared(long nanos) {
        return nanos - sharedNanos < SHARED_NANOS;
    }
}
