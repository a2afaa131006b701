package io.ringterm.engine;

/** Something took longer than the time allowed; the message says what was waited for and how far it got. */
public final class EngineTimeoutException extends EngineException {
    private static final long serialVersionUID = 1L;

    EngineTimeoutException(String message) {
        super(message, null);
    }
}
