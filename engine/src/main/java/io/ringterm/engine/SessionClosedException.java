package io.ringterm.engine;

/** The session was closed before. */
public final class SessionClosedException extends EngineException {
    private static final long serialVersionUID = 1L;

    SessionClosedException(String message) {
        super(message, null);
    }
}
