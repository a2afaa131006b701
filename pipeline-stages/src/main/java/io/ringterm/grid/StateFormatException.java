package io.ringterm.grid;

/** Bytes that should hold a state do not; the message says which field and what was found. */
public class StateFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A state that cannot be read.
     *
     * @param message the field, what was found and what was expected
     */
    public StateFormatException(String message) {
        super(message);
    }
}
