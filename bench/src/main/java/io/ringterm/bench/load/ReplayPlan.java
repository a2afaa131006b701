package io.ringterm.bench.load;

import java.nio.file.Path;

import io.ringterm.engine.Layout;

/**
 * How to run a recording.
 *
 * @param pace when events are sent
 * @param rate events a second, 1 to 10^9, for {@link ReplayPace#RATE}
 * @param idleNanos pauses of {@link ReplayPace#RECORDED} that are longer are cut to this, at least 0
 * @param passes how often the recording is run, each time in a new session, at least 1; the first is not measured if
 *     there are more
 * @param layout threads of the lane
 * @param journal whether a journal is kept
 * @param scratch an existing folder; the journal's own is made in it and removed
 * @param slowest how many of the slowest events to tell of, at least 0
 */
public record ReplayPlan(
        ReplayPace pace,
        long rate,
        long idleNanos,
        int passes,
        Layout layout,
        boolean journal,
        Path scratch,
        int slowest) {
    private static final long SECOND = 1_000_000_000L;

    /** Checks the ranges. */
    public ReplayPlan {
        if (rate < 1 || rate > SECOND) {
            throw new IllegalArgumentException("rate must be 1 to " + SECOND + " events/s: rate=" + rate);
        }
        if (idleNanos < 0) {
            throw new IllegalArgumentException("idle limit must not be below 0: idle limit=" + idleNanos + " ns");
        }
        if (passes < 1 || passes > 10_000) {
            throw new IllegalArgumentException("passes must be 1 to 10000: passes=" + passes);
        }
        if (slowest < 0 || slowest > 10_000) {
            throw new IllegalArgumentException("slowest must be 0 to 10000: slowest=" + slowest);
        }
    }

    /** When each event is due, nanoseconds after the first; null where each is due when it is sent. */
    long[] due(RecordedEvents events) {
        if (pace == ReplayPace.MAX) {
            return null;
        }
        long[] due = new long[events.count()];
        for (int i = 1; i < due.length; i++) {
            due[i] = pace == ReplayPace.RATE
                    ? new Schedule(0, rate).intended(i)
                    : due[i - 1] + Math.min(idleNanos, Math.max(0, events.nanos(i) - events.nanos(i - 1)));
        }
        return due;
    }
}
