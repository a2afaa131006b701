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
        event(slot);
        if (endOfBatch) {
            endBatch(ringSequence);
        }
    }

    void event(Slot slot) {
        Pipe pipe = slot.session == null ? null : slot.session.pipe();
        if (pipe == null || pipe.parseFailed) {
            return;
        }
        if (slot.isEvent()) {
            count(slot, pipe);
            ops(slot, pipe);
        } else {
            slot.ops.clear();
            pipe.stages.parserState(slot.ops);
        }
    }

    void endBatch(long ringSequence) {
        progress.parsed.set(ringSequence);
    }

    /** Says whether a checkpoint is due after what a slot holds. */
    void count(Slot slot, Pipe pipe) {
        Checkpoint due = takesCheckpoints
                ? pipe.checkpoints.count(slot.kind, slot.joined.events(), slot.bytes())
                : Checkpoint.NONE;
        if (due != Checkpoint.NONE) {
            slot.checkpoint = due;
        }
    }

    private void ops(Slot slot, Pipe pipe) {
        try {
            pipe.stages.parse(slot.kind, slot.payload, slot.offset, slot.length, slot.ops);
            parserState(slot, pipe);
        } catch (RuntimeException | Error e) {
            fail(slot, pipe, e);
        }
    }

    /**
     * Makes the ops of as many events of a row as can be one. Returns the last of them.
     *
     * @param piece what they are as one
     * @param due checkpoint after the last event of the row
     */
    int ops(EventRow row, int first, Slot piece, Checkpoint due) {
        Pipe pipe = row.pipe();
        piece.output(pipe.session);
        int last = row.size() - 1;
        try {
            last = pipe.stages.parseInRow(row.bytes(), row.begin(first), row.ends(), first, row.size(), piece.ops);
            if (last == row.size() - 1) {
                piece.checkpoint = due;
                parserState(piece, pipe);
            }
        } catch (RuntimeException | Error e) {
            fail(piece, pipe, e);
        }
        return last;
    }

    private static void parserState(Slot slot, Pipe pipe) {
        if (slot.checkpoint != Checkpoint.NONE) {
            pipe.stages.parserState(slot.ops);
        }
    }

    private static void fail(Slot slot, Pipe pipe, Throwable cause) {
        pipe.parseFailed = true;
        slot.fault = cause;
    }
}
