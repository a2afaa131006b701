package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;
import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;

/** Ops to cells; what there is to show or to say goes to the outbox. An exception quarantines the session. */
final class ApplyHandler implements EventHandler<Slot> {
    /** Of events that are shorter, what scrolls off between two fingerprints is all still there at the second. */
    private static final int SHORT_BYTES = 48;

    private final Lane lane;
    private final Dispatch dispatch;
    private final TrailingCuts trailing;
    private final StageMeter meter;
    private final Stretch stretch = Stretch.ofWork();

    ApplyHandler(Lane lane, Dispatch dispatch, TrailingCuts trailing, StageMeter meter) {
        this.lane = lane;
        this.dispatch = dispatch;
        this.trailing = trailing;
        this.meter = meter;
    }

    @Override
    public void onEvent(Slot slot, long ringSequence, boolean endOfBatch) {
        boolean pauses = pausesAfter(slot, endOfBatch);
        event(slot, ringSequence);
        if (pauses) {
            pause(ringSequence, endOfBatch);
        }
    }

    /**
     * Whether it is to be told how far the stage has come, once an event is applied: where a frame ends too, which then is
     * handed out before what others have behind it in the batch. To be asked once for each.
     */
    boolean pausesAfter(Slot slot, boolean endOfBatch) {
        boolean pauses = stretch.endsWith(slot) || endOfBatch || slot.isEvent() && EventFlags.isCut(slot.flags);
        if (pauses) {
            stretch.end();
        }
        return pauses;
    }

    /** Tells how far the stage has come. */
    void pause(long ringSequence, boolean endOfBatch) {
        if (endOfBatch) {
            long now = lane.clock().nanos();
            meter.batch(now);
            lane.batchApplied(ringSequence, now);
        } else {
            lane.stretchApplied(ringSequence);
        }
    }

    void event(Slot slot, long ringSequence) {
        Pipe pipe = slot.session == null ? null : slot.session.pipe();
        if (pipe != null) {
            if (slot.isEvent()) {
                meter.event(slot.length, slot.nanos);
                if (!event(slot, pipe, ringSequence, slot.nanos, slot.payload, slot.offset, slot.length)) {
                    meter.dropped(1);
                }
            } else {
                control(slot, pipe, ringSequence);
            }
        }
    }

    /** Events of a row, of which the ops are one piece: as one event, which is the last of them. */
    void events(EventRow row, int first, int last, Slot piece) {
        int begin = row.begin(first);
        int length = row.ends()[last] - begin;
        int count = last - first + 1;
        long since = row.nanos(first);
        meter.events(count, length, since);
        row.head(last, piece);
        if (!event(piece, row.pipe(), row.place(last), since, row.bytes(), begin, length)) {
            meter.dropped(count);
        }
        Pipe pipe = row.pipe();
        if (length < count * SHORT_BYTES && pipe.checkpoints.takesFingerprints() && pipe.session.fault() == null) {
            pipe.stages.prepareFingerprint();
        }
    }

    /**
     * What has changed may have been changing since the first of events that are applied as one. Returns false where the
     * session is frozen and nothing changes.
     */
    private boolean event(Slot slot, Pipe pipe, long ringSequence, long since, byte[] payload, int offset, int length) {
        pipe.since = Math.min(pipe.since, since);
        boolean frame = false;
        CellPatch patch = null;
        Throwable thrown = slot.fault;
        boolean frozen = pipe.session.fault() != null;
        if (!frozen && thrown == null) {
            try {
                frame = apply(slot, pipe, ringSequence, payload, offset, length);
                patch = frame && pipe.views > 0 ? dispatch.patch(pipe) : null;
            } catch (LaneFailedException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }
        boolean quarantined = thrown != null && pipe.session.fail(thrown);
        pipe.lastSequence = slot.sequence;
        pipe.lastNanos = slot.nanos;
        trailing.after(slot.kind, since, pipe, frame);
        dispatch.event(slot, pipe, ringSequence, patch, quarantined ? thrown : null);
        if (!pipe.uncut) {
            pipe.since = Pipe.NOTHING;
        }
        return !frozen;
    }

    private boolean apply(Slot slot, Pipe pipe, long ringSequence, byte[] payload, int offset, int length) {
        Stages stages = pipe.stages;
        boolean frame = stages.apply(slot.kind, slot.flags, payload, offset, length, slot.ops);
        if (slot.checkpoint != Checkpoint.NONE) {
            checkpoint(slot, pipe, ringSequence);
        }
        ApplyStage applied = stages.applied();
        if (applied.holdsFrames()) {
            pipe.session.syncOpen(applied.syncGeneration(), slot.nanos);
        } else if (slot.kind != EventKind.INPUT) {
            pipe.session.syncEnded();
        }
        return frame;
    }

    /** The screen is also taken where a whole snapshot is: a seek need not unpack all that. */
    private void checkpoint(Slot slot, Pipe pipe, long ringSequence) {
        int session = pipe.session.number();
        if (slot.checkpoint != Checkpoint.SCREEN) {
            lane.checkpoint(session, slot.sequence, ringSequence, pipe.stages, slot.checkpoint);
            return;
        }
        Checkpoint due = pipe.budget.due(pipe.stages.applied().state().history().bytes());
        if (due == Checkpoint.SNAPSHOT) {
            lane.checkpoint(session, slot.sequence, ringSequence, pipe.stages, Checkpoint.SNAPSHOT);
        }
        if (due != Checkpoint.NONE) {
            pipe.budget.took(lane.checkpoint(session, slot.sequence, ringSequence, pipe.stages, Checkpoint.SCREEN));
        }
    }

    private void control(Slot slot, Pipe pipe, long ringSequence) {
        if (pipe.session.fault() == null) {
            pipe.stages.takeParserState(slot.ops, slot.payload);
        }
        boolean shows = slot.control.apply(pipe) && pipe.session.fault() == null;
        dispatch.control(slot, pipe, ringSequence, shows ? dispatch.patch(pipe) : null);
    }
}
