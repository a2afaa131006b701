package io.ringterm.bench.load;

import io.ringterm.event.NanoClock;

/**
 * The engine's clock under load: it remembers which time the publishing edge stamped an event with, which is how the
 * generator knows its events again.
 *
 * <p>The edge looks at the clock once for an event, on the publisher's thread, and before anything else on that thread
 * does. Other threads are told the time and leave no trace.
 */
final class PublishClock implements NanoClock {
    private static final long NONE = Long.MIN_VALUE;

    private final NanoClock clock;
    private Thread publisher;
    private long stamp = NONE;

    PublishClock(NanoClock clock) {
        this.clock = clock;
    }

    @Override
    public long nanos() {
        long now = clock.nanos();
        if (Thread.currentThread() == publisher && stamp == NONE) {
            stamp = now;
        }
        return now;
    }

    /** The calling thread is about to publish an event. */
    void expect() {
        publisher = Thread.currentThread();
        stamp = NONE;
    }

    /** The time stamp of the event that the calling thread has published since. */
    long stamp() {
        return stamp;
    }
}
