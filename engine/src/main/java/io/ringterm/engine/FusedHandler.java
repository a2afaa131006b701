package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;
import io.ringterm.Checkpoint;
import io.ringterm.event.EventFlags;

/**
 * Parse and apply on one thread: one event after another, but short pieces of output that follow each other as one, since
 * how bytes are cut into events makes no difference to the state. A frame or a checkpoint ends such a row, and so does
 * what is heard outside: that belongs to the event it came with.
 */
final class FusedHandler implements EventHandler<Slot> {
    private final ParseHandler parse;
    private final ApplyHandler apply;
    private final EventRow row;
    /** What events of a row are as one. */
    private final Slot piece;

    FusedHandler(LaneParts parts) {
        parse = parts.parse();
        apply = parts.apply();
        row = new EventRow(parts.ring());
        piece = parts.piece();
    }

    @Override
    public void onEvent(Slot slot, long place, boolean endOfBatch) {
        slot.joined.take();
        boolean pauses = apply.pausesAfter(slot, endOfBatch);
        Pipe pipe = EventRow.pipeOf(slot);
        if (pipe != null) {
            if (!row.hasRoom(pipe, place, slot)) {
                finishRow();
            }
            row.add(slot, pipe, place);
            parse.count(slot, pipe);
            if (pauses || EventFlags.isCut(slot.flags) || slot.checkpoint != Checkpoint.NONE) {
                finishRow(slot.checkpoint);
            }
        } else {
            finishRow();
            parse.event(slot);
            apply.event(slot, place);
        }
        if (endOfBatch) {
            parse.endBatch(place);
        }
        if (pauses) {
            apply.pause(place, endOfBatch);
        }
    }

    private void finishRow() {
        finishRow(Checkpoint.NONE);
    }

    /** Deals with the events of the row, and with the checkpoint that is due after the last. */
    private void finishRow(Checkpoint due) {
        for (int first = 0; first < row.size(); ) {
            int last = parse.ops(row, first, piece, due);
            apply.events(row, first, last, piece);
            first = last + 1;
        }
        row.clear();
    }
}
