package io.ringterm.engine;

import io.ringterm.apply.HostEvent;

/**
 * What a session has to say to its host. Called by a thread of the session's lane, in the order of the session's events,
 * each after the journal has its event; the lane does nothing else until the call returns, so never wait in one. An
 * exception is counted and kept for {@link LaneHealth}; the session goes on.
 */
public interface SessionListener {
    /** Listens to nothing. */
    SessionListener NONE = new SessionListener() {};

    /**
     * The terminal answers the program.
     *
     * @param session the session
     * @param bytes array that holds the replies; valid during the call only
     * @param offset where they begin
     * @param length how many bytes
     */
    default void onReply(Session session, byte[] bytes, int offset, int length) {
        // the default answer is silence
    }

    /**
     * Something for the host to know or to do.
     *
     * @param session the session
     * @param event what it is
     */
    default void onHostEvent(Session session, HostEvent event) {
        // the default answer is no
    }

    /**
     * A stage failed on the session: its state is frozen, publishers get an exception.
     *
     * @param session the session
     * @param cause what was thrown
     */
    default void onQuarantine(Session session, Throwable cause) {
        // publishers hear of it
    }

    /**
     * The session has ended: everything it had to say has been said.
     *
     * @param session the session
     */
    default void onClosed(Session session) {
        // nothing to release
    }
}
