package io.ringterm.engine;

/** A lane has stopped for good: its journal failed, or a handler died. The cause says why. */
public final class LaneFailedException extends EngineException {
    private static final long serialVersionUID = 1L;

    LaneFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
