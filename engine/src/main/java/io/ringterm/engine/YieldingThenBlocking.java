package io.ringterm.engine;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.LiteBlockingWaitStrategy;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.WaitStrategy;

/**
 * Gives way a few times before it sleeps until something is published. Under load the publisher uses what it is given to
 * publish more, and nobody has to pay for sleeping and waking up; see docs/adr on waiting.
 *
 * <p>A stage behind another stage, which nobody would wake up, takes naps instead.
 */
final class YieldingThenBlocking implements WaitStrategy {
    private static final int YIELDS = 10;
    private static final int YIELDS_FOR_STAGE = 200;
    private static final long NAP_NANOS = 20_000;

    private final WaitStrategy blocking = new LiteBlockingWaitStrategy();
    /** Threads that sleep or are about to: read with each publish, and written only where somebody runs out of work. */
    private final AtomicInteger sleepers = new AtomicInteger();

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier)
            throws AlertException, InterruptedException, TimeoutException {
        long available = dependent.get();
        for (int tries = 0; available < sequence; tries++) {
            barrier.checkAlert();
            if (tries < YIELDS) {
                Thread.yield();
            } else if (cursor.get() < sequence) {
                sleep(sequence, cursor, barrier);
            } else if (tries < YIELDS_FOR_STAGE) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
            available = dependent.get();
        }
        return available;
    }

    private void sleep(long sequence, Sequence cursor, SequenceBarrier barrier)
            throws AlertException, InterruptedException, TimeoutException {
        sleepers.incrementAndGet();
        // Who publishes has moved the cursor before it asks for sleepers: either it finds this one, or this one its
        // event.
        VarHandle.fullFence();
        try {
            blocking.waitFor(sequence, cursor, cursor, barrier);
        } finally {
            sleepers.decrementAndGet();
        }
    }

    /** To signal takes a cache line for its own, which would be the busiest of a lane; to look does not. */
    @Override
    public void signalAllWhenBlocking() {
        if (sleepers.get() > 0) {
            blocking.signalAllWhenBlocking();
        }
    }
}
