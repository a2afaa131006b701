package io.ringterm.engine;

import java.util.concurrent.locks.LockSupport;

/**
 * How to wait for the handlers: give way, then sleep, a bounded time, and look every time whether they are still alive.
 * Allocates nothing unless it gives up: a full ring is nothing special.
 */
final class Patience {
    private static final int YIELDS = 8;
    private static final long NAP_NANOS = 20_000;
    private static final int SHORT_NAPS = 200;
    private static final long LONG_NAP_NANOS = 500_000;

    private Patience() {}

    /** Waits a little. Throws where the lane has stopped, the time is over or the thread is interrupted. */
    static void wait(Lane lane, String what, int tries, long begin, long timeoutNanos) {
        lane.checkAlive();
        long waited = System.nanoTime() - begin;
        if (waited > timeoutNanos) {
            throw new EngineTimeoutException("waited " + waited / 1_000_000 + " ms for " + what + ": " + lane.where());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new EngineInterruptedException("interrupted while waiting for " + what + ": " + lane.where());
        }
        pause(tries);
    }

    static void pause(int tries) {
        if (tries < YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(tries < SHORT_NAPS ? NAP_NANOS : LONG_NAP_NANOS);
        }
    }
}
