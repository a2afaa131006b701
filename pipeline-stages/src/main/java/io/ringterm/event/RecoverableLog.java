package io.ringterm.event;

/**
 * A log that was there before it was opened, and gives back what its sessions need to go on.
 *
 * <p>A log that knows more than one run of its writer is one; whether its last writer closed it or died makes no
 * difference.
 */
public interface RecoverableLog extends EventLog {
    /**
     * A number for a new session.
     *
     * @return above those of all sessions that the log has or had
     */
    int freeSession();

    /**
     * Gives back the sessions that had begun and not ended when the log was opened, and that nothing had quarantined:
     * first the newest snapshot of each, if it has one, then, in the order of the log, the events behind the snapshots.
     * Called at most once, by the thread that opened the log, before anything is appended.
     *
     * @param handler takes them
     * @throws EventLogException if the log cannot be read
     */
    void recover(RecoveryHandler handler);
}
