package io.ringterm.bench.reliability;

import io.ringterm.Stages;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.OpBuffer;

/** Stages with a fault in one place: something is done there before the work. */
final class FaultyStages extends Stages {
    /** Where. */
    enum Where {
        PARSE,
        APPLY,
        PATCH
    }

    private final Where where;
    private final Runnable fault;

    FaultyStages(OpenPayload open, Where where, Runnable fault) {
        super(open);
        this.where = where;
        this.fault = fault;
    }

    /** Fails at the n-th time it comes by. */
    static FaultyStages failing(OpenPayload open, Where where, int at) {
        int[] times = new int[1];
        return new FaultyStages(open, where, () -> {
            if (++times[0] >= at) {
                throw new IllegalStateException("poison in " + where);
            }
        });
    }

    @Override
    public void parse(EventKind kind, byte[] payload, int offset, int length, OpBuffer ops) {
        at(Where.PARSE);
        super.parse(kind, payload, offset, length, ops);
    }

    @Override
    public int parseInRow(byte[] bytes, int offset, int[] ends, int first, int end, OpBuffer ops) {
        at(Where.PARSE);
        return super.parseInRow(bytes, offset, ends, first, end, ops);
    }

    @Override
    public boolean apply(EventKind kind, int flags, byte[] payload, int offset, int length, OpBuffer ops) {
        at(Where.APPLY);
        return super.apply(kind, flags, payload, offset, length, ops);
    }

    @Override
    public void takePatch(CellPatch into) {
        at(Where.PATCH);
        super.takePatch(into);
    }

    private void at(Where here) {
        if (where == here) {
            fault.run();
        }
    }
}
