package io.ringterm.replay.pty;

import java.io.IOException;

/**
 * A running program and the master side of its pseudo-terminal.
 *
 * <p>Reading, writing and the other methods may be used by one thread each at the same time.
 */
public interface PtyProcess extends AutoCloseable {
    /**
     * Reads what the program wrote; waits until there is something.
     *
     * @param buffer array to read into
     * @param offset where to begin
     * @param length at most how many bytes
     * @return how many were read, or -1 when the program has ended and all that it wrote has been read
     * @throws IOException if the terminal fails
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /**
     * Types at the program; waits while it does not read.
     *
     * @param bytes array that holds what is typed
     * @param offset where it begins
     * @param length how many bytes
     * @throws IOException if the program has ended
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Changes the terminal's size; the program is told by SIGWINCH.
     *
     * @param columns 1 to 1,000
     * @param rows 1 to 1,000
     */
    void resize(int columns, int rows);

    /**
     * Tells whether the program asks for something that shall not be seen, such as a password.
     *
     * @return true while the terminal takes lines and does not echo them
     */
    boolean readsInSecret();

    /**
     * Waits for the program's end.
     *
     * @return its exit status, or 128 plus the number of the signal that ended it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    int waitFor() throws InterruptedException;

    /**
     * Tells whether the program runs.
     *
     * @return false once it has ended
     */
    boolean isAlive();

    /**
     * The program's process.
     *
     * @return its id
     */
    long pid();

    /** Hangs up: the program gets SIGHUP and, if that does not end it within a second, SIGKILL; lets go of the terminal. */
    @Override
    void close();
}
