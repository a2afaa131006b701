package io.ringterm.replay.play;

/**
 * How a player begins.
 *
 * @param speed how many recorded seconds pass in a second
 * @param idleLimit seconds that a pause lasts at most, 0 for no limit
 * @param step true to begin paused, at the first frame
 */
public record PlayOptions(double speed, double idleLimit, boolean step) {
    /** Checks the ranges. */
    public PlayOptions {
        if (!(speed >= Playhead.SLOWEST && speed <= Playhead.FASTEST)) {
            throw new IllegalArgumentException(
                    "speed must be " + Playhead.SLOWEST + " to " + Playhead.FASTEST + ": speed=" + speed);
        }
        if (!(idleLimit >= 0)) {
            throw new IllegalArgumentException("idleLimit must be at least 0: idleLimit=" + idleLimit);
        }
    }
}
