package io.ringterm.bench.stages;

import java.util.function.LongSupplier;

import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.bench.workload.Workload;
import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameDiffer;
import io.ringterm.diff.View;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.parse.VtParser;

/** One workload and the stages it goes through, a pass at a time. */
final class StageLane implements AutoCloseable {
    static final int PIECE_BYTES = 4_096;
    static final int PIECES = 32;

    private final Workload workload;
    private final LongSupplier clock;
    private final byte[] text;
    private final VtParser parser = new VtParser(CharWidth.of(OpenPayload.WIDTH_VERSION, 0));
    private final OpBuffer ops = new OpBuffer(PIECE_BYTES);
    private final ApplyStage apply;
    private final CellPatch patch = new CellPatch();
    private final FrameDiffer differ;
    private final View view;
    private final Engine engine = Engine.builder().layout(Layout.INLINE).build();
    private final Session session;
    private final ReferenceLoop reference = new ReferenceLoop();
    private long frames;

    StageLane(Workload workload, int columns, int rows, LongSupplier clock) {
        this.workload = workload;
        this.clock = clock;
        this.text = workload.bytes(columns, rows, PIECES * PIECE_BYTES);
        this.apply = new ApplyStage(OpenPayload.of(columns, rows));
        this.differ = new FrameDiffer(columns, rows);
        this.view = differ.newView();
        this.session = engine.open(columns, rows);
        session.view((from, sequence, nanos, frame) -> frames++);
    }

    Workload workload() {
        return workload;
    }

    /** Frames that the ring has handed out. */
    long frames() {
        return frames;
    }

    /** Feeds all pieces once and adds to each stage's time, by {@link Stage#ordinal()}. */
    Frame pass(long[] nanos) {
        Frame last = null;
        for (int i = 0; i < PIECES; i++) {
            int at = i * PIECE_BYTES;
            long start = clock.getAsLong();
            ops.clear();
            parser.parse(text, at, PIECE_BYTES, ops);
            long parsed = clock.getAsLong();
            apply.output(ops, text, at);
            long applied = clock.getAsLong();
            apply.takePatch(patch);
            differ.take(patch);
            last = differ.next(view);
            long cut = clock.getAsLong();
            session.write(text, at, PIECE_BYTES);
            long through = clock.getAsLong();
            reference.pass(text, at, PIECE_BYTES);
            long done = clock.getAsLong();
            nanos[Stage.PARSE.ordinal()] += parsed - start;
            nanos[Stage.APPLY.ordinal()] += applied - parsed;
            nanos[Stage.CUT.ordinal()] += cut - applied;
            nanos[Stage.RING.ordinal()] += through - cut;
            nanos[Stage.REFERENCE.ordinal()] += done - through;
        }
        apply.replies().take();
        return last;
    }

    @Override
    public void close() {
        engine.close();
    }
}
