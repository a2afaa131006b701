package io.ringterm.journal;

/**
 * A checkpoint and where it is.
 *
 * @param session the session's number
 * @param sequence the event after which the state was taken
 * @param nanos the time of that event, or of the event before the checkpoint in the journal
 * @param fingerprint the terminal's fingerprint then
 * @param snapshotBytes length of the snapshot, 0 if there is none
 * @param block position of its block, for {@link Recording#read(long, io.ringterm.event.EventHandler, JournalListener)}
 */
public record CheckpointRef(int session, long sequence, long nanos, long fingerprint, int snapshotBytes, long block) {}
