package io.ringterm.bench;

/** Times on the command line. */
final class Seconds {
    private static final double MOST = 1e6;

    private Seconds() {}

    /** Nanoseconds of a number of seconds, which may have decimals. */
    static long nanos(String option, double seconds) {
        if (!(seconds >= 0 && seconds <= MOST)) {
            throw new IllegalArgumentException(option + " must be 0 to 1000000 seconds: " + option + "=" + seconds);
        }
        return Math.round(seconds * 1e9);
    }
}
