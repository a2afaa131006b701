package io.ringterm.bench.load;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * The end of a warm-up: as long as the JVM's compiler works on what it has seen, it takes processor time from what is
 * measured, and replaces it.
 */
final class WarmUp {
    /** A step during which the compiler took less is a quiet one: a hundredth of a second's. */
    private static final long QUIET_MILLIS = 10;

    private static final int MOST_STEPS = 30;

    private final LongSupplier compilerMillis;

    WarmUp(LongSupplier compilerMillis) {
        this.compilerMillis = compilerMillis;
    }

    /** With this JVM's compiler; where there is none it is quiet. */
    static WarmUp here() {
        CompilationMXBean bean = ManagementFactory.getCompilationMXBean();
        boolean tells = bean != null && bean.isCompilationTimeMonitoringSupported();
        return new WarmUp(tells ? bean::getTotalCompilationTime : () -> 0);
    }

    /**
     * Goes on until the compiler has been quiet for a step, for 30 at most.
     *
     * @param second a step: a second of load
     * @return steps that it took
     */
    int goOn(Runnable second) {
        long before = compilerMillis.getAsLong();
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            second.run();
            long now = compilerMillis.getAsLong();
            if (now - before < QUIET_MILLIS) {
                return steps;
            }
            before = now;
        }
        return MOST_STEPS;
    }
}
