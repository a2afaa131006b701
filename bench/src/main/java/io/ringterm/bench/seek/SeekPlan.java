package io.ringterm.bench.seek;

import java.nio.file.Path;

import io.ringterm.engine.Layout;

/**
 * What to record, and where to go in it.
 *
 * @param bytes output of the recording that is made, at least 1
 * @param seeks random places to go to, at least 1
 * @param checks how many of them are compared with a straight replay, 1 to {@code seeks}
 * @param steps random places to step back and on from, at least 1
 * @param turns how often recording with and without checkpoints is timed, 0 for not at all
 * @param turnBytes output of each such recording, at least 1
 * @param seed of the places
 * @param layout threads of the lane that records
 * @param scratch an existing folder; what is made in it is removed
 */
public record SeekPlan(
        long bytes,
        int seeks,
        int checks,
        int steps,
        int turns,
        long turnBytes,
        long seed,
        Layout layout,
        Path scratch) {
    private static final int MOST = 1_000_000;

    /** Checks the ranges. */
    public SeekPlan {
        check("bytes", bytes, 1, 1L << 40);
        check("seeks", seeks, 1, MOST);
        check("checks", checks, 1, seeks);
        check("steps", steps, 1, MOST);
        check("turns", turns, 0, MOST);
        check("bytes of a turn", turnBytes, 1, 1L << 40);
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ": " + name + "=" + value);
        }
    }
}
