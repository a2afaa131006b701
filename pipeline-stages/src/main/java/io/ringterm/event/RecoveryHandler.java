package io.ringterm.event;

/** Takes what a {@link RecoverableLog} gives back. */
public interface RecoveryHandler extends EventHandler {
    /**
     * A session's state, on which its events that follow go on. A session without one begins with its OPEN event.
     *
     * @param session the session's number
     * @param sequence the event after which the state was taken
     * @param snapshot the terminal's snapshot, the handler's to keep
     */
    void onSnapshot(int session, long sequence, byte[] snapshot);

    /**
     * Something of a session that was live is not in the log any more. The session is given back without it, or, where it
     * has neither a beginning nor a snapshot, not at all.
     *
     * @param session the session's number
     * @param what what is lost, for people
     */
    void onLoss(int session, String what);
}
