package io.ringterm.engine;

import io.ringterm.Checkpoint;

/** Puts a session's whole state on record, because its log asked for it. */
final class TakeSnapshot extends Control {
    private final Lane lane;
    private final long place;

    /** The place is the control's own in the ring. */
    TakeSnapshot(Lane lane, long place) {
        this.lane = lane;
        this.place = place;
    }

    @Override
    boolean apply(Pipe pipe) {
        if (pipe.lastSequence >= 0 && pipe.session.fault() == null) {
            lane.checkpoint(pipe.session.number(), pipe.lastSequence, place, pipe.stages, Checkpoint.SNAPSHOT);
        }
        return false;
    }
}
