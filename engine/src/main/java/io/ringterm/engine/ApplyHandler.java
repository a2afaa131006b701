package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;
import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventKind;

/** Ops to cells; what there is to show or to say goes to the outbox. An exception quarantines the session. */
final class ApplyHandler implements EventHandler<Slot> {
    private final Lane lane;
    private final Dispatch dispatch;
    private final TrailingCuts trailing;
    private final StageMeter meter;
    private final Stretch stretch = new Stretch();

    ApplyHandler(Lane lane, Dispatch dispatch, TrailingCuts trailing, StageMeter meter) {
        this.lane = lane;
        this.dispatch = dispatch;
        this.trailing = trailing;
        this.meter = meter;
    }

    @Override
    public void onEvent(Slot slot, long ringSequence, boolean endOfBatch) {
        Pipe pipe = slot.session == null ? null : slot.session.pipe();
        if (pipe != null) {
            if (slot.isEvent()) {
                event(slot, pipe, ringSequence);
            } else {
                control(slot, pipe, ringSequence);
            }
        }
        if (endOfBatch) {
            long now = lane.clock().nanos();
            meter.batch(now);
            lane.batchApplied(ringSequence, now);
            stretch.end();
        } else if (stretch.endsWith(slot)) {
            lane.stretchApplied(ringSequence);
        }
    }

    private void event(Slot slot, Pipe pipe, long ringSequence) {
        meter.event(slot.length, slot.nanos);
        pipe.since = Math.min(pipe.since, slot.nanos);
        boolean frame = false;
        CellPatch patch = null;
        Throwable thrown = slot.fault;
        if (pipe.session.fault() != null) {
            meter.dropped();
        } else if (thrown == null) {
            try {
                frame = apply(slot, pipe, ringSequence);
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
        trailing.after(slot, pipe, frame);
        dispatch.event(slot, pipe, ringSequence, patch, quarantined ? thrown : null);
        if (!pipe.uncut) {
            pipe.since = Pipe.NOTHING;
        }
    }

    private boolean apply(Slot slot, Pipe pipe, long ringSequence) {
        Stages stages = pipe.stages;
        boolean frame = stages.apply(slot.kind, slot.flags, slot.payload, slot.offset, slot.length, slot.ops);
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
