package io.ringterm.engine;

/** The engine could not do what was asked; each reason has a class of its own. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
