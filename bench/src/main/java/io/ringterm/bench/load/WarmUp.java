package io.ringterm.bench.load;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * The end of a warm-up: as long as the JVM's compiler works on what it has seen, it takes processor time from what is
 * measured, and replaces it.
 */
public final class WarmUp {
    /** A step is quiet if the compiler took less than a hundredth of it. */
    private static final long QUIET_PART = 100;

    private static final long MILLI = 1_000_000;

    private static final int MOST_STEPS = 30;

    private final LongSupplier compilerMillis;

    WarmUp(LongSupplier compilerMillis) {
        this.compilerMillis = compilerMillis;
    }

    /**
     * With this JVM's compiler; where there is none it is quiet.
     *
     * @return a warm-up
     */
    public static WarmUp here() {
        CompilationMXBean bean = ManagementFactory.getCompilationMXBean();
        boolean tells = bean != null && bean.isCompilationTimeMonitoringSupported();
        return new WarmUp(tells ? bean::getTotalCompilationTime : () -> 0);
    }

    /**
     * Goes on until the compiler has been quiet for a step, for 30 at most.
     *
     * @param stepNanos how long a step is
     * @param step a step of load
     * @return steps that it took
     */
    public int goOn(long stepNanos, Runnable step) {
        long before = compilerMillis.getAsLong();
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            step.run();
            long now = compilerMillis.getAsLong();
            if ((now - before) * MILLI * QUIET_PART < stepNanos) {
                return steps;
            }
            before = now;
        }
        return MOST_STEPS;
    }
}
