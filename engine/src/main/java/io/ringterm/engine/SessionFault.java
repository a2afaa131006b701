package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicReference;

/** Why a session is frozen, told once by whichever stage failed. */
final class SessionFault {
    private final AtomicReference<Throwable> cause = new AtomicReference<>();

    Throwable get() {
        return cause.get();
    }

    /** Returns false if there was a reason before. */
    boolean set(Throwable why) {
        return cause.compareAndSet(null, why);
    }
}
