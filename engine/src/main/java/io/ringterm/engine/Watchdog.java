package io.ringterm.engine;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks ten times a second whether the lanes move: one daemon thread an engine, asleep while none has anything to do.
 * Publishers wake it, which costs them one read of a field that hardly ever changes.
 */
final class Watchdog implements Runnable, AutoCloseable {
    static final long LOOK_NANOS = 100_000_000;
    /** A stage that has not moved for so many looks is stuck, for all that one can tell: 600 ms. */
    static final int STALL_LOOKS = 6;
    /** Not worth falling asleep for less. */
    private static final int IDLE_LOOKS = 50;

    private final List<Lane> lanes;
    private final Thread thread;
    private final Nap nap = new Nap();
    private volatile boolean closed;

    Watchdog(List<Lane> lanes, String name) {
        this.lanes = lanes;
        thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Called by publishers after they have claimed a place in a ring. */
    void published() {
        if (nap.end()) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        int idle = 0;
        while (!closed) {
            idle = look() ? 0 : idle + 1;
            if (idle < IDLE_LOOKS) {
                LockSupport.parkNanos(this, LOOK_NANOS);
                continue;
            }
            nap.begin();
            while (nap.lasts() && !closed && !look()) {
                LockSupport.park(this);
            }
            nap.end();
            idle = 0;
        }
    }

    private boolean look() {
        boolean busy = false;
        for (Lane lane : lanes) {
            busy |= lane.look();
        }
        return busy;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
