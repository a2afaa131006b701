package io.ringterm.bench.many;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A thread that does the same again and again, until it is closed. */
final class Busy implements AutoCloseable {
    private static final long LOOK_NANOS = 100_000;

    private final Thread thread;
    private final AtomicLong rounds = new AtomicLong();
    private volatile boolean stop;

    private Busy(String name, Runnable work) {
        thread = new Thread(
                () -> {
                    while (!stop) {
                        work.run();
                        rounds.setRelease(rounds.getPlain() + 1);
                    }
                },
                name);
        thread.setDaemon(true);
    }

    /** Starts, and returns when the work has been done once, or has failed. */
    static Busy start(String name, Runnable work) {
        Busy busy = new Busy(name, work);
        busy.thread.start();
        while (busy.rounds() == 0 && busy.thread.isAlive()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return busy;
    }

    /** How often the work has been done. */
    long rounds() {
        return rounds.getAcquire();
    }

    @Override
    public void close() {
        stop = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
