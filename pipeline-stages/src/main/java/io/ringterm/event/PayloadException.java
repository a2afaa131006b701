package io.ringterm.event;

/** An event's payload is not what its kind asks for; the message says which field and what was found. */
public class PayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A payload that cannot be read.
     *
     * @param message the field, what was found and what was expected
     */
    public PayloadException(String message) {
        super(message);
    }
}
