package io.ringterm.engine;

import io.ringterm.CheckpointCounter;
import io.ringterm.Stages;
import io.ringterm.apply.ApplyStage;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.OpBuffer;

/** A session's state as its log has it, brought up to the log's end event by event. */
final class Restored {
    final Stages stages;
    final CheckpointCounter checkpoints;
    final CutState cuts;
    long nextSequence;
    long lastNanos;

    Restored(Stages stages, EngineConfig config, long nextSequence) {
        this.stages = stages;
        this.nextSequence = nextSequence;
        checkpoints = new CheckpointCounter(config.checkpoints());
        cuts = new CutState(config.cuts());
    }

    /** An event that was applied before; what the terminal had to say to it was said then. */
    void event(
            long sequence,
            long nanos,
            EventKind kind,
            int flags,
            byte[] payload,
            int offset,
            int length,
            OpBuffer ops) {
        nextSequence = sequence + 1;
        lastNanos = nanos;
        cuts.observe(kind, flags, nanos, length);
        checkpoints.count(kind, 1, length);
        stages.parse(kind, payload, offset, length, ops);
        stages.apply(kind, flags, payload, offset, length, ops);
        ApplyStage applied = stages.applied();
        applied.replies().clear();
        while (applied.hostEvents().poll() != null) {
            continue;
        }
    }

    OpenPayload open() {
        return stages.applied().state().open();
    }

    /** Something was changed, and no frame has ended since. */
    boolean uncut() {
        return cuts.uncut() && !stages.applied().holdsFrames();
    }
}
