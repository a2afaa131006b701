package io.ringterm.replay.console;

/** What the command's exit status says. */
public final class ExitStatus {
    /** All is well. */
    public static final int FINE = 0;
    /** A replay differs from its recording, or a measurement from its reference. */
    public static final int MISMATCH = 1;
    /** The command line asks for something that cannot be. */
    public static final int USAGE = 2;
    /** A recording is damaged. */
    public static final int DAMAGED = 3;
    /** No answer: something else failed on the way. */
    public static final int INCONCLUSIVE = 4;
    /** Interrupted from the keyboard. */
    public static final int INTERRUPTED = 130;
    /** Whoever read standard output has gone. */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
