package io.ringterm.engine;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;

/** How a lane's threads wait for events. */
public enum WaitMode {
    /** Gives way a few times, then sleeps until an event is published. The default: an idle engine costs nothing. */
    BLOCKING,
    /** Wakes up by itself every tenth of a millisecond; publishers are spared the call that wakes a thread up. */
    SLEEPING,
    /** Gives way to other threads, otherwise spins: takes a core a thread. */
    YIELDING,
    /** Spins: takes a core a thread, and needs one. */
    SPINNING;

    WaitStrategy strategy() {
        return switch (this) {
            case BLOCKING -> new YieldingThenBlocking();
            case SLEEPING -> new SleepingWaitStrategy(100, 100_000);
            case YIELDING -> new YieldingWaitStrategy();
            case SPINNING -> new BusySpinWaitStrategy();
        };
    }
}
