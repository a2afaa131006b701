package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicLong;

/** What the host's own listeners threw: counted, the last one kept, never the session's fault. */
final class ListenerFaults {
    private final AtomicLong count = new AtomicLong();
    private volatile Throwable last;

    void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            count(e);
        }
    }

    void count(Throwable thrown) {
        last = thrown;
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }

    Throwable last() {
        return last;
    }
}
