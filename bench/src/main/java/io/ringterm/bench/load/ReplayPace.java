package io.ringterm.bench.load;

/** When a recording's events are sent again. */
public enum ReplayPace {
    /** As they were recorded, long pauses cut short. */
    RECORDED,
    /** So many a second. */
    RATE,
    /** One after the other, each as soon as the ring takes it: a latency counts from when it was sent. */
    MAX
}
