package io.ringterm.bench.reliability;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/** A log that keeps nothing; whoever commits passes a trap. */
final class FaultyLog implements EventLog {
    private final Trap trap;

    FaultyLog(Trap trap) {
        this.trap = trap;
    }

    @Override
    public void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        // keeps nothing
    }

    @Override
    public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        // keeps nothing
    }

    @Override
    public void commit() {
        trap.pass();
    }

    @Override
    public void close() {
        // has nothing open
    }
}
