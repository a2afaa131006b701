package io.ringterm.bench.load;

import java.nio.file.Path;

import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import io.ringterm.engine.WaitMode;
import io.ringterm.event.Limits;
import io.ringterm.journal.Durability;

/**
 * What to run.
 *
 * @param rate events a second over all sessions, 1 to 10^9
 * @param burst how fast the events of each second come from its beginning on, the rate to 10^9 a second; the rate for an
 *     even flow
 * @param durationNanos how long each load lasts, above 0
 * @param payload bytes of an event, 1 to {@link Limits#MAX_EVENT_BYTES}
 * @param sessions terminals, which get events in turn, at least 1
 * @param columns each terminal's columns
 * @param rows each terminal's rows
 * @param layout threads of the lane
 * @param waiting how the lane's threads wait
 * @param journal whether a journal is kept
 * @param durability what a commit of it survives
 * @param scratch an existing folder; the journal's own is made in it and removed
 * @param repeat loads, at least 1
 * @param warmUpNanos load before the first floor, not measured, which goes on until the compiler is quiet; 0 for none
 * @param pace how the generator waits
 * @param leastSleepNanos the generator never sleeps for less, at least 0
 * @param workload what the events contain
 */
public record LoadPlan(
        long rate,
        long burst,
        long durationNanos,
        int payload,
        int sessions,
        int columns,
        int rows,
        Layout layout,
        WaitMode waiting,
        boolean journal,
        Durability durability,
        Path scratch,
        int repeat,
        long warmUpNanos,
        Pace pace,
        long leastSleepNanos,
        Workload workload) {
    private static final long SECOND = 1_000_000_000L;

    /** Checks the ranges. */
    public LoadPlan {
        check("rate", rate, 1, SECOND);
        check("burst", burst, rate, SECOND);
        check("duration in nanoseconds", durationNanos, 1, 1_000_000 * SECOND);
        check("payload", payload, 1, Limits.MAX_EVENT_BYTES);
        check("sessions", sessions, 1, 1_000_000);
        check("repeat", repeat, 1, 10_000);
        check("warm-up in nanoseconds", warmUpNanos, 0, 1_000_000 * SECOND);
        check("least sleep in nanoseconds", leastSleepNanos, 0, SECOND);
        Limits.checkSize(columns, rows);
    }

    /**
     * Events of a time at the plan's rate.
     *
     * @param nanos how long
     * @return at least 1
     */
    long events(long nanos) {
        return Math.max(1, nanos / SECOND * rate + nanos % SECOND * rate / SECOND);
    }

    /**
     * How long each floor lasts.
     *
     * @return half of a load, five seconds at most, in nanoseconds
     */
    long floorNanos() {
        return Math.min(5 * SECOND, Math.max(1, durationNanos / 2));
    }

    /** The same at another rate, an even flow. */
    LoadPlan at(long other) {
        return new LoadPlan(
                other,
                other,
                durationNanos,
                payload,
                sessions,
                columns,
                rows,
                layout,
                waiting,
                journal,
                durability,
                scratch,
                repeat,
                warmUpNanos,
                pace,
                leastSleepNanos,
                workload);
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ": " + name + "=" + value);
        }
    }
}
