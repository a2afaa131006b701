package io.ringterm.engine;

import java.time.Duration;

/**
 * Where frames end: decided when an event is published and recorded with it, so that a replay has the same frames.
 *
 * <p>A lane with nothing to do cuts at once. A busy one cuts a session when its last cut is so long ago, or when so much
 * came since. One that is behind by a millisecond cuts a session 60 times a second, or after so many bytes: it gets on
 * faster where it draws less. What is left uncut when the lane has caught up, or when its session has been silent for so
 * long, is cut by a TIMER event.
 *
 * @param maxDelayNanos longest time between cuts under load, in nanoseconds, at least 0
 * @param maxBytes most bytes between cuts under load, at least 1
 */
public record CutPolicy(long maxDelayNanos, long maxBytes) {
    /** 200 microseconds or 256 KiB: what P99 under half a millisecond leaves room for. */
    public static final CutPolicy DEFAULT = new CutPolicy(200_000, 256 << 10);

    /** A frame of a screen of 60 Hz. */
    private static final long BEHIND_NANOS = 16_666_667;

    /** Checks the ranges. */
    public CutPolicy {
        if (maxDelayNanos < 0) {
            throw new IllegalArgumentException("maxDelayNanos must be at least 0: maxDelayNanos=" + maxDelayNanos);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1: maxBytes=" + maxBytes);
        }
    }

    /**
     * A policy in other units.
     *
     * @param maxDelay longest time between cuts under load
     * @param maxBytes most bytes between cuts under load
     * @return the policy
     */
    public static CutPolicy of(Duration maxDelay, long maxBytes) {
        return new CutPolicy(maxDelay.toNanos(), maxBytes);
    }

    boolean cuts(boolean idle, boolean behind, long nanosSinceCut, long bytesSinceCut) {
        return idle || nanosSinceCut >= longestNanos(behind) || bytesSinceCut >= maxBytes;
    }

    /** Longest time between cuts. */
    long longestNanos(boolean behind) {
        return behind ? Math.max(maxDelayNanos, BEHIND_NANOS) : maxDelayNanos;
    }
}
