package io.ringterm.journal;

/** Takes what a journal holds besides events, in the order of the journal. All methods do nothing unless overridden. */
public interface JournalListener {
    /** Takes nothing. */
    JournalListener NONE = new JournalListener() {};

    /**
     * A run begins.
     *
     * @param header who wrote it
     */
    default void onHeader(JournalHeader header) {}

    /**
     * A checkpoint; it may come some events after the one that it is of.
     *
     * @param session the session's number
     * @param sequence the event after which the state was taken
     * @param fingerprint the terminal's fingerprint then
     * @param snapshot array that holds the snapshot, valid during the call only, or null if there is none
     * @param offset where the snapshot begins
     * @param length the snapshot's length in bytes, 0 if there is none
     */
    default void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {}

    /**
     * A snapshot of the screen; it may come some events after the one that it is of.
     *
     * @param session the session's number
     * @param sequence the event after which the state was taken
     * @param snapshot array that holds the snapshot, valid during the call only
     * @param offset where the snapshot begins
     * @param length the snapshot's length in bytes
     */
    default void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {}

    /**
     * The recording was signed. Comes last.
     *
     * @param seal what the signer says, as it stands there: nothing of it has been checked
     */
    default void onSeal(Seal seal) {}

    /**
     * Something is wrong here; what comes next is whole again.
     *
     * @param damage what and where; the lost ranges are known only at the end, in {@link JournalReport#damage()}
     */
    default void onDamage(Damage damage) {}
}
