package io.ringterm.engine;

/** The waiting thread was interrupted; its interrupt flag is set again. */
public final class EngineInterruptedException extends EngineException {
    private static final long serialVersionUID = 1L;

    EngineInterruptedException(String message) {
        super(message, null);
    }
}
