package io.ringterm.bench.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a row has done and what did not hold. Safe for use by many threads. */
final class Tally {
    private static final int MAX_FAILURES = 20;

    private final List<String> parts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long failed;
    private String obstacle;

    /** Says what was done how often. */
    synchronized Tally done(long count, String what) {
        parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
        return this;
    }

    /** Says something about what was done. */
    synchronized Tally note(String what) {
        parts.add(what);
        return this;
    }

    /** Something did not hold. */
    synchronized void fail(String what) {
        failed++;
        if (failures.size() < MAX_FAILURES) {
            failures.add(what);
        }
    }

    /** Something was thrown that should not be. The JVM leaves out the trace of what it has thrown often. */
    void fail(String what, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        fail(what + ": " + thrown + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    /** Something did not hold unless it does. */
    void require(boolean holds, String what) {
        if (!holds) {
            fail(what);
        }
    }

    /** The row, or a part of it, cannot be tried here. */
    synchronized void cannot(String why) {
        obstacle = obstacle == null ? why : obstacle + "; " + why;
    }

    synchronized boolean hasFailed() {
        return failed > 0;
    }

    synchronized Outcome outcome(Row row, long seed, long nanos) {
        List<String> all = new ArrayList<>(failures);
        if (failed > failures.size()) {
            all.add("and " + (failed - failures.size()) + " more");
        }
        if (obstacle != null) {
            all.add("cannot be tried here: " + obstacle);
        }
        Verdict verdict = failed > 0 ? Verdict.RED : obstacle != null ? Verdict.NOT_RUN : Verdict.GREEN;
        return new Outcome(row.name(), row.title(), String.join(", ", parts), seed, nanos, verdict, all);
    }
}
