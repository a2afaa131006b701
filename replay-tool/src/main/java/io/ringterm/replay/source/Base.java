package io.ringterm.replay.source;

import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.ScreenRef;

/**
 * Where a replay can begin: a snapshot in the recording, whole or of the screen.
 *
 * @param sequence the event after which it was taken
 * @param nanos that event's time
 * @param whole the whole snapshot, or null
 * @param screen the snapshot of the screen, or null
 */
record Base(long sequence, long nanos, CheckpointRef whole, ScreenRef screen) {
    static Base of(CheckpointRef whole) {
        return new Base(whole.sequence(), whole.nanos(), whole, null);
    }

    static Base of(ScreenRef screen) {
        return new Base(screen.sequence(), screen.nanos(), null, screen);
    }

    boolean isWhole() {
        return whole != null;
    }
}
