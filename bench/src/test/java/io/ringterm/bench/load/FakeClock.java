package io.ringterm.bench.load;

import java.util.function.LongSupplier;

/** A clock that moves by a step with each look, and when told. */
final class FakeClock implements LongSupplier {
    private final long step;
    private long now;

    FakeClock(long step) {
        this.step = step;
    }

    @Override
    public long getAsLong() {
        long before = now;
        now += step;
        return before;
    }

    void advance(long nanos) {
        now += nanos;
    }
}
