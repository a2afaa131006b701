package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import io.ringterm.Checkpoint;
import io.ringterm.event.EventFlags;

/**
 * Parse and apply on one thread: one event after another, but short pieces of output that follow each other as one, since
 * how bytes are cut into events makes no difference to the state. A frame or a checkpoint ends such a row, and so does
 * what is heard outside: that belongs to the event it came with.
 */
final class FusedHandler implements EventHandler<Slot> {
    private final RingBuffer<Slot> ring;
    private final ParseHandler parse;
    private final ApplyHandler apply;
    private final EventRow row = new EventRow();

    FusedHandler(LaneParts parts) {
        ring = parts.ring();
        parse = parts.parse();
        apply = parts.apply();
    }

    @Override
    public void onEvent(Slot slot, long place, boolean endOfBatch) {
        boolean pauses = apply.pausesAfter(slot, endOfBatch);
        Pipe pipe = EventRow.pipeOf(slot);
        if (pipe != null) {
            if (!row.hasRoom(pipe, place, slot.length)) {
                finishRow();
            }
            row.add(slot, pipe, place);
            parse.count(slot, pipe);
            if (pauses || EventFlags.isCut(slot.flags) || slot.checkpoint != Checkpoint.NONE) {
                finishRow();
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
        int events = row.size();
        if (events == 1) {
            Slot slot = ring.get(row.place(0));
            parse.ops(slot, row.pipe());
            apply.event(slot, row.place(0));
        } else {
            for (int first = 0; first < events; ) {
                Slot end = ring.get(row.place(events - 1));
                int last = parse.ops(row, first, end);
                apply.events(row, first, last, ring.get(row.place(first)), ring.get(row.place(last)));
                first = last + 1;
            }
        }
        row.clear();
    }
}
