package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;

/** Parse and apply, one event after another, on one thread. */
final class FusedHandler implements EventHandler<Slot> {
    private final ParseHandler parse;
    private final ApplyHandler apply;

    FusedHandler(ParseHandler parse, ApplyHandler apply) {
        this.parse = parse;
        this.apply = apply;
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        parse.onEvent(slot, sequence, endOfBatch);
        apply.onEvent(slot, sequence, endOfBatch);
    }
}
