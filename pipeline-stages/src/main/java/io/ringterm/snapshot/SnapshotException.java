package io.ringterm.snapshot;

/** Bytes that should be a snapshot are not; the message says what was found and what was expected. */
public class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A snapshot that cannot be read.
     *
     * @param message what was found and what was expected
     */
    public SnapshotException(String message) {
        super(message);
    }

    /**
     * A snapshot that cannot be read.
     *
     * @param message what was found and what was expected
     * @param cause what says so
     */
    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
