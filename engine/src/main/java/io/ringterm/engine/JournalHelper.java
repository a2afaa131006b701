package io.ringterm.engine;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that takes the journal's turn where publishers wait for room: then the lane's own thread is late, and the
 * processor of who waits is free. It sleeps otherwise.
 */
final class JournalHelper {
    private final JournalTurn turn;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean halting;

    JournalHelper(JournalTurn turn, ThreadFactory threads, String name) {
        this.turn = turn;
        thread = threads.newThread(this::run);
        thread.setName(name);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!halting) {
            if (!turn.take()) {
                asleep = true;
                LockSupport.park(this);
            }
        }
    }

    /** Called again and again by publishers that wait: a call that comes too early is made up for. */
    void wake() {
        if (asleep && turn.hasWork()) {
            asleep = false;
            LockSupport.unpark(thread);
        }
    }

    void halt() {
        halting = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the thread to end. Returns false if it is still alive then. */
    boolean join(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1_000_000, nanos));
        return !thread.isAlive();
    }
}
