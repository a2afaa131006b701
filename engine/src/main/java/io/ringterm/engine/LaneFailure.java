package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicReference;

/** Why a lane has stopped, told once and asked by everybody who waits. */
final class LaneFailure {
    private final String lane;
    private final AtomicReference<LaneFailedException> why = new AtomicReference<>();
    private volatile Runnable stop = () -> {};

    LaneFailure(String lane) {
        this.lane = lane;
    }

    /** What to do when the lane fails. */
    void onFailure(Runnable halt) {
        stop = halt;
    }

    /** Stops the lane. The first reason counts. */
    void fail(String stage, Throwable cause) {
        String message = lane + " has stopped, because its " + stage + " stage failed: " + cause;
        if (!(cause instanceof LaneFailedException)
                && why.compareAndSet(null, new LaneFailedException(message, cause))) {
            stop.run();
        }
    }

    LaneFailedException get() {
        return why.get();
    }

    /** Throws, with the cause, where the lane has stopped. */
    void check() {
        LaneFailedException failed = why.get();
        if (failed != null) {
            throw new LaneFailedException(failed.getMessage(), failed.getCause());
        }
    }
}
