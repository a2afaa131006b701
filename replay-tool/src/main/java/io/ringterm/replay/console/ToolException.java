package io.ringterm.replay.console;

/** The command cannot go on, for a reason that the person at the keyboard can understand. */
public final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One of {@link ExitStatus}. */
    private final int status;

    private ToolException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /**
     * Something asked for is not possible.
     *
     * @param message what, and what would be
     * @return to be thrown
     */
    public static ToolException usage(String message) {
        return new ToolException(ExitStatus.USAGE, message, null);
    }

    /**
     * Something is not as it should be, though nothing failed.
     *
     * @param message what
     * @return to be thrown
     */
    public static ToolException mismatch(String message) {
        return new ToolException(ExitStatus.MISMATCH, message, null);
    }

    /**
     * A recording is damaged.
     *
     * @param message what is damaged and where
     * @return to be thrown
     */
    public static ToolException damaged(String message) {
        return new ToolException(ExitStatus.DAMAGED, message, null);
    }

    /**
     * Something failed that says nothing about the recording.
     *
     * @param message what failed
     * @param cause why, or null
     * @return to be thrown
     */
    public static ToolException inconclusive(String message, Throwable cause) {
        return new ToolException(ExitStatus.INCONCLUSIVE, message, cause);
    }

    /**
     * How the command ends.
     *
     * @return one of {@link ExitStatus}
     */
    public int status() {
        return status;
    }
}
