package io.ringterm.engine;

import java.time.Duration;

/**
 * Where frames end: decided when an event is published and recorded with it, so that a replay has the same frames.
 *
 * <p>A lane with nothing to do cuts at once. A busy one cuts a session when its last cut is so long ago, or when so much
 * came since. It gets on faster where it draws less:
 *
 * <pre>
 *  late by      up to 1 ms       more                    more than 17 ms               more than 250 ms
 *  it cuts      each 0.2 ms      60 times a second       as seldom as it is late       four times a second
 * </pre>
 *
 * <p>What is left uncut when the lane has caught up, or when its session has been silent for so long, is cut by a TIMER
 * event.
 *
 * @param maxDelayNanos longest time between cuts under load, in nanoseconds, at least 0
 * @param maxBytes most bytes between cuts under load, at least 1
 */
public record CutPolicy(long maxDelayNanos, long maxBytes) {
    /** 200 microseconds or 256 KiB: what P99 under half a millisecond leaves room for. */
    public static final CutPolicy DEFAULT = new CutPolicy(200_000, 256 << 10);

    /** What a lane is late by that is behind: five times what lies between two cuts under load. */
    private static final long BEHIND_NANOS = 1_000_000;
    /** A frame of a screen of 60 Hz. */
    private static final long FRAME_NANOS = 16_666_667;
    /** What somebody who looks on is shown at the least. */
    private static final long LONGEST_NANOS = 250_000_000;

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

    boolean cuts(boolean idle, long lagNanos, long nanosSinceCut, long bytesSinceCut) {
        return idle || nanosSinceCut >= longestNanos(lagNanos) || bytesSinceCut >= maxBytes;
    }

    /** Longest time between cuts of a lane that is late by so much. */
    long longestNanos(long lagNanos) {
        boolean behind = lagNanos > BEHIND_NANOS;
        return behind
                ? Math.max(maxDelayNanos, Math.max(FRAME_NANOS, Math.min(lagNanos, LONGEST_NANOS)))
                : maxDelayNanos;
    }
}
