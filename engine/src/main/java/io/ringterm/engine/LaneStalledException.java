package io.ringterm.engine;

/** A stage of the lane has something to do and does not move; the lane may recover, and then takes events again. */
public final class LaneStalledException extends EngineException {
    private static final long serialVersionUID = 1L;

    LaneStalledException(String message) {
        super(message, null);
    }
}
