package io.ringterm.engine;

/** A stage failed on this session: its state is frozen and it takes nothing more. The cause says why. */
public final class SessionQuarantinedException extends EngineException {
    private static final long serialVersionUID = 1L;

    SessionQuarantinedException(String message, Throwable cause) {
        super(message, cause);
    }
}
