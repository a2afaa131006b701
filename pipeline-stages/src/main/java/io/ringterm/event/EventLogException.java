package io.ringterm.event;

/** A log cannot take or give events; the message says what, where and what to do. */
public class EventLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what failed, where, and what to do about it
     * @param cause what it comes from, or null
     */
    public EventLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
