package io.ringterm.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a session's edge. Who has it is alone there: nothing is added to the {@linkplain OpenSlot last slot} from then
 * on, since who adds takes no lock.
 */
final class EdgeLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Session session;
    private final Lane lane;
    private final OpenSlot open;

    EdgeLock(Session session, Lane lane, OpenSlot open) {
        this.session = session;
        this.lane = lane;
        this.open = open;
    }

    /** Waits no longer than the engine's publish timeout. */
    void lock() {
        if (!tryLock()) {
            lane.checkAlive();
            long timeout = lane.config().publishTimeout();
            try {
                if (!lock.tryLock(timeout, TimeUnit.NANOSECONDS)) {
                    throw new EngineTimeoutException(
                            "another thread has been writing to " + session + " for " + timeout / 1_000_000 + " ms");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineInterruptedException("interrupted while waiting to write to " + session);
            }
            open.shut();
        }
    }

    boolean tryLock() {
        boolean locked = lock.tryLock();
        if (locked) {
            open.shut();
        }
        return locked;
    }

    void unlock() {
        lock.unlock();
    }
}
