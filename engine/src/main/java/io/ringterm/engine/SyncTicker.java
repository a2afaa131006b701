package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import io.ringterm.event.NanoClock;

/**
 * Ends synchronized updates (mode 2026) that last too long, by a TIMER event: one daemon thread an engine, asleep while
 * no update is open. An update that ends by itself is only forgotten at its deadline, so that a program that makes a
 * hundred a second wakes the thread once a second.
 */
final class SyncTicker implements Runnable, AutoCloseable {
    private static final long RETRY_NANOS = 1_000_000;

    private final NanoClock clock;
    private final List<Session> watched = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    SyncTicker(NanoClock clock, String name) {
        this.clock = clock;
        thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Looks at a session from now on, until it has no update open. */
    void watch(Session session) {
        synchronized (watched) {
            watched.add(session);
        }
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!closed) {
            long wait = tick(clock.nanos());
            if (wait == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, wait);
            }
        }
    }

    /** Returns for how many nanoseconds there is nothing to do. */
    private long tick(long now) {
        long wait = Long.MAX_VALUE;
        synchronized (watched) {
            for (int i = watched.size() - 1; i >= 0; i--) {
                SyncWatch sync = watched.get(i).sync();
                long left = sync.tick(watched.get(i), now, RETRY_NANOS);
                if (left == Long.MAX_VALUE && sync.unwatch()) {
                    watched.remove(i);
                } else {
                    wait = Math.min(wait, left == Long.MAX_VALUE ? RETRY_NANOS : Math.max(left, RETRY_NANOS));
                }
            }
        }
        return wait;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
