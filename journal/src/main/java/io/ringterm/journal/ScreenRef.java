package io.ringterm.journal;

/**
 * A snapshot of the screen, which has all but the lines of history, and where it is.
 *
 * @param session the session's number
 * @param sequence the event after which the state was taken
 * @param nanos the time of that event, or of the event before the snapshot in the journal
 * @param bytes length of the snapshot
 * @param block position of its block, for {@link Recording#read(long, io.ringterm.event.EventHandler, JournalListener)}
 */
public record ScreenRef(int session, long sequence, long nanos, int bytes, long block) {}
