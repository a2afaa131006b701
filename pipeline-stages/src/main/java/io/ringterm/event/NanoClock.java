package io.ringterm.event;

/**
 * The clock of the publishing edge, the only place that has one.
 *
 * <p>A time stamp is in nanoseconds since 1970-01-01T00:00Z and never runs backwards within one clock, so that
 * differences are durations.
 */
@FunctionalInterface
public interface NanoClock {
    /**
     * The time now.
     *
     * @return nanoseconds since 1970-01-01T00:00Z
     */
    long nanos();

    /**
     * A clock that starts at the system's time of day and then follows {@link System#nanoTime()}.
     *
     * @return a new clock, safe for use by many threads
     */
    static NanoClock system() {
        long offset = System.currentTimeMillis() * 1_000_000L - System.nanoTime();
        return () -> System.nanoTime() + offset;
    }
}
