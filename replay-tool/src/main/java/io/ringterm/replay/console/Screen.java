package io.ringterm.replay.console;

import java.io.IOException;

/** What is drawn on: a person's terminal in raw mode. */
public interface Screen extends AutoCloseable {
    /**
     * The terminal's width.
     *
     * @return columns, 1 to 1,000
     */
    int columns();

    /**
     * The terminal's height.
     *
     * @return rows, 1 to 1,000
     */
    int rows();

    /**
     * Draws.
     *
     * @param bytes array that holds what is written
     * @param offset where it begins
     * @param length how many bytes
     * @throws IOException if the terminal has gone
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Reads what is typed.
     *
     * @param buffer array to read into
     * @param timeoutMillis how long to wait, at least 1
     * @return how many bytes were read; 0 when nothing was typed in time, -1 when the terminal has gone
     * @throws IOException if the terminal fails
     */
    int read(byte[] buffer, long timeoutMillis) throws IOException;

    /**
     * Has something done when the terminal's size changes.
     *
     * @param action called on a thread of its own
     */
    void onResize(Runnable action);

    /** Puts the terminal back as it was found. Does nothing the second time. */
    @Override
    void close();
}
