package io.ringterm.replay.source;

import io.ringterm.journal.Recording;

/** The end of a recording that is still being written. Sees whole blocks only. Used by one thread. */
public final class Follower {
    private final Recording recording;
    private boolean ended;

    /**
     * Follows a recording.
     *
     * @param recording opened with {@link Recording#follow}
     */
    public Follower(Recording recording) {
        this.recording = recording;
    }

    /**
     * Takes in what has become whole.
     *
     * @return false when nothing more will come: the recording was closed, or its writer is gone
     */
    public boolean refresh() {
        if (ended) {
            return false;
        }
        boolean over = recording.report().sealed() || !recording.isBeingWritten();
        if (recording.refresh() == 0 && over) {
            recording.finish();
            ended = true;
        }
        return !ended;
    }
}
