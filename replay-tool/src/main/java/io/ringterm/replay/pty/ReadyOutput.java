package io.ringterm.replay.pty;

import java.io.IOException;

/** A program's output that can be waited for without being read, and read without waiting. For one reading thread. */
public interface ReadyOutput {
    /**
     * Waits until there is something to read.
     *
     * @return false when the program has ended and all that it wrote has been read
     * @throws IOException if the terminal fails
     */
    boolean awaitOutput() throws IOException;

    /**
     * Reads what is there; never waits.
     *
     * @param into array to read into
     * @param offset where to begin
     * @param length at most how many bytes
     * @return how many were read, 0 where there is nothing, -1 where the terminal was let go of
     * @throws IOException if the terminal fails
     */
    int readReady(byte[] into, int offset, int length) throws IOException;
}
