package io.ringterm.replay.play;

/**
 * Which recorded time it is now: runs with the clock times a factor, stands while paused, and skips what a pause lasts
 * beyond the limit. Times are nanoseconds.
 */
final class Playhead {
    static final double SLOWEST = 1.0 / 64;
    static final double FASTEST = 1_024;

    private final long idleLimit;
    private double speed;
    private boolean paused;
    private long recorded;
    private long real;

    /** The limit is 0 for none. */
    Playhead(double speed, long idleLimit, boolean paused) {
        this.speed = speed;
        this.idleLimit = idleLimit;
        this.paused = paused;
    }

    /** It is this time in the recording from now on. */
    void set(long recordedNanos, long now) {
        recorded = recordedNanos;
        real = now;
    }

    /** What time it is in the recording. */
    long at(long now) {
        return paused ? recorded : recorded + (long) ((now - real) * speed);
    }

    boolean isPaused() {
        return paused;
    }

    void pause(boolean on, long now) {
        set(at(now), now);
        paused = on;
    }

    double speed() {
        return speed;
    }

    void multiplySpeed(double factor, long now) {
        set(at(now), now);
        speed = Math.max(SLOWEST, Math.min(FASTEST, speed * factor));
    }

    /** How long until a recorded time is reached, in real nanoseconds; 0 or less if it has been. Not while paused. */
    long until(long recordedNanos, long now) {
        if (idleLimit > 0 && recordedNanos - at(now) > idleLimit) {
            set(recordedNanos - idleLimit, now);
        }
        return (long) ((recordedNanos - at(now)) / speed);
    }
}
