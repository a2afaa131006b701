package io.ringterm.bench.load;

import java.util.concurrent.locks.LockSupport;

/** How the generator waits for the next event to become due. */
public enum Pace {
    /**
     * Sleeps, and sends all that has become due when it wakes: burns no core. A wake-up comes late by what the machine
     * takes for one, some 30 µs on Linux; that is part of each latency, of the noise floor's too.
     */
    PARK {
        @Override
        void await(long nanos, long leastNanos) {
            LockSupport.parkNanos(Math.max(nanos, leastNanos));
        }
    },
    /** Spins: as punctual as the clock, and one core less for what is measured. */
    SPIN {
        @Override
        void await(long nanos, long leastNanos) {
            Thread.onSpinWait();
        }
    };

    /**
     * Waits; may return early.
     *
     * @param nanos how long to go, above 0
     * @param leastNanos sleep that long at least
     */
    abstract void await(long nanos, long leastNanos);
}
