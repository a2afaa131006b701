package io.ringterm.engine;

/** The synchronized update that a session has open, if any: told by apply, watched by the ticker. */
final class SyncWatch {
    private static final long NONE = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private final long limitNanos;
    /** Unsigned 32 bits, or {@link #NONE}. */
    private volatile long generation = NONE;

    private volatile long deadline = NEVER;
    private boolean watched;

    SyncWatch(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    /** An update is open. Returns true if the ticker has to be told. */
    boolean open(int number, long nanos) {
        long now = Integer.toUnsignedLong(number);
        if (now == generation) {
            return false;
        }
        deadline = nanos + limitNanos;
        generation = now;
        return watch();
    }

    /** None is open. */
    void ended() {
        if (generation != NONE) {
            generation = NONE;
            deadline = NEVER;
        }
    }

    /** Looks at the deadline, and publishes the end of an update that is over it. Returns nanoseconds to the next look. */
    long tick(Session session, long now, long retryNanos) {
        long open = generation;
        long until = deadline;
        if (open == NONE || until == NEVER) {
            return NEVER;
        }
        if (until > now) {
            return until - now;
        }
        if (!session.expireSync((int) open)) {
            return retryNanos;
        }
        synchronized (this) {
            if (generation == open) {
                deadline = NEVER;
            }
        }
        return NEVER;
    }

    private synchronized boolean watch() {
        boolean first = !watched;
        watched = true;
        return first;
    }

    /** Returns false if a new update has been opened meanwhile, so that the ticker has to go on looking. */
    synchronized boolean unwatch() {
        watched = generation != NONE && deadline != NEVER;
        return !watched;
    }
}
