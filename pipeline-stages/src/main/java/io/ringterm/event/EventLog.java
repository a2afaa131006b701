package io.ringterm.event;

/**
 * Where a lane keeps its events: appended in batches by one thread, read from the beginning by any other.
 *
 * <p>One lane, one log, one appending thread: all methods but {@link #close()} are called by the thread that runs the
 * journal stage; {@code close} is called once, after that thread has stopped. A failure is thrown as
 * {@link EventLogException} and ends the lane; the log then takes nothing more.
 */
public interface EventLog extends AutoCloseable {
    /**
     * Adds an event to the current batch. The bytes are copied before the call returns.
     *
     * @param session the session's number, at least 0
     * @param sequence the event's number in its session, from 0, without gaps
     * @param nanos time stamp, nanoseconds since 1970-01-01T00:00Z
     * @param kind what happened
     * @param flags bits of {@link EventFlags}
     * @param payload array that holds the payload
     * @param offset where the payload begins
     * @param length the payload's length, at most {@link Limits#MAX_EVENT_BYTES}
     */
    void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length);

    /**
     * Adds outputs of one session that follow each other: the same as an {@link #append} without flags for each of them,
     * and for a log that knows how, cheaper.
     *
     * @param session the session's number, at least 0
     * @param sequence the first one's number in its session
     * @param nanos time stamp of the first, nanoseconds since 1970-01-01T00:00Z
     * @param payload array in which the payloads lie side by side
     * @param offset where the first begins
     * @param count how many there are, at least 1
     * @param ends where each of them ends, counted from where the first begins
     * @param delays how many nanoseconds after the first each of the others was published; the first's is not looked at
     * @param from where in {@code ends} and {@code delays} the first is
     */
    default void appendOutputs(
            int session,
            long sequence,
            long nanos,
            byte[] payload,
            int offset,
            int count,
            int[] ends,
            int[] delays,
            int from) {
        int begin = 0;
        for (int i = 0; i < count; i++) {
            int end = ends[from + i];
            long published = i == 0 ? nanos : nanos + delays[from + i];
            append(session, sequence + i, published, EventKind.OUTPUT, 0, payload, offset + begin, end - begin);
            begin = end;
        }
    }

    /**
     * Adds a checkpoint to the current batch: proof of what a session's state was after an event that was appended
     * before.
     *
     * @param session the session's number
     * @param sequence the event after which the state was taken
     * @param fingerprint the terminal's fingerprint then
     * @param snapshot array that holds the terminal's snapshot, or null where only the fingerprint was taken
     * @param offset where the snapshot begins
     * @param length the snapshot's length in bytes
     */
    void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length);

    /**
     * Adds a snapshot of the screen to the current batch: a session's state without the lines of its history, which is
     * where a seek begins. Nothing depends on it but speed; a log that has no use for it does nothing.
     *
     * @param session the session's number
     * @param sequence the event after which the state was taken, which was appended before
     * @param snapshot array that holds the terminal's snapshot of its screen
     * @param offset where it begins
     * @param length its length in bytes, at least 1
     */
    default void screen(int session, long sequence, byte[] snapshot, int offset, int length) {}

    /** Makes all that was appended acknowledged: it survives what the log promises to survive. */
    void commit();

    /**
     * A session of which the log would like a snapshot soon, because it keeps old events only for want of one. Asked for
     * after each commit.
     *
     * @return the session's number, told once; -1 for none
     */
    default int wantedSnapshot() {
        return -1;
    }

    /**
     * Does a little of what later commits would have to do, some ten microseconds of work. For who has nothing to append;
     * nothing depends on it but speed, and what cannot be done is left to the commit.
     *
     * @return whether there is more of it
     */
    default boolean workAhead() {
        return false;
    }

    /** Commits, marks the log as cleanly ended and lets go of its files. Does nothing the second time. */
    @Override
    void close();
}
