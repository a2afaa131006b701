package io.ringterm.bench.reliability;

import java.util.concurrent.CountDownLatch;

/** Holds whoever passes once it is armed, until it lets go; not even an interrupt wakes who is held. */
final class Trap {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch sprung = new CountDownLatch(1);
    private volatile boolean armed;
    private volatile long sprungNanos;

    void arm() {
        armed = true;
    }

    void release() {
        released.countDown();
    }

    /** Waits until somebody is held. Returns when that was, in {@link System#nanoTime()}. */
    long awaitSprung() throws InterruptedException {
        sprung.await();
        return sprungNanos;
    }

    void pass() {
        if (!armed || released.getCount() == 0) {
            return;
        }
        if (sprung.getCount() > 0) {
            sprungNanos = System.nanoTime();
            sprung.countDown();
        }
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
