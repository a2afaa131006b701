package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;
import io.ringterm.Checkpoint;

/** Bytes to ops, in the slot; says when a checkpoint is due, because the parser's state belongs to it. */
final class ParseHandler implements EventHandler<Slot> {
    private final Progress progress;
    private final boolean takesCheckpoints;

    ParseHandler(Progress progress, boolean takesCheckpoints) {
        this.progress = progress;
        this.takesCheckpoints = takesCheckpoints;
    }

    @Override
    public void onEvent(Slot slot, long ringSequence, boolean endOfBatch) {
        Pipe pipe = slot.session == null ? null : slot.session.pipe();
        if (pipe != null && !pipe.parseFailed) {
            try {
                parse(slot, pipe);
            } catch (RuntimeException | Error e) {
                pipe.parseFailed = true;
                slot.fault = e;
            }
        }
        if (endOfBatch) {
            progress.parsed.set(ringSequence);
        }
    }

    private void parse(Slot slot, Pipe pipe) {
        if (!slot.isEvent()) {
            slot.ops.clear();
            pipe.stages.parserState(slot.ops);
            return;
        }
        pipe.stages.parse(slot.kind, slot.payload, slot.offset, slot.length, slot.ops);
        if (takesCheckpoints) {
            Checkpoint due = pipe.checkpoints.count(slot.kind, slot.length);
            if (due != Checkpoint.NONE) {
                pipe.stages.parserState(slot.ops);
                slot.checkpoint = due;
            }
        }
    }
}
