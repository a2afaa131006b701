package io.ringterm.engine;

import java.util.function.IntPredicate;

import com.lmax.disruptor.EventHandler;
import io.ringterm.event.EventLog;
import io.ringterm.event.NanoClock;

/** Appends events, commits at the end of a {@link Stretch} and of a batch. What the log throws ends the lane. */
final class JournalHandler implements EventHandler<Slot> {
    private final EventLog log;
    private final CheckpointQueue checkpoints;
    private final IntPredicate snapshots;
    private final Progress progress;
    /** A session of which the log wants a snapshot, tried again with each commit; -1 for none. */
    private int wanted = -1;

    private final Delivery delivery;
    private final NanoClock clock;
    private final StageMeter meter;
    private final Stretch stretch = new Stretch();

    /** Delivery may be null, where another handler sees to it. */
    JournalHandler(
            EventLog log,
            CheckpointQueue checkpoints,
            IntPredicate snapshots,
            Progress progress,
            Delivery delivery,
            NanoClock clock,
            StageMeter meter) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.snapshots = snapshots;
        this.progress = progress;
        this.delivery = delivery;
        this.clock = clock;
        this.meter = meter;
    }

    @Override
    public void onEvent(Slot slot, long ringSequence, boolean endOfBatch) {
        if (slot.isEvent()) {
            log.append(
                    slot.session.number(),
                    slot.sequence,
                    slot.nanos,
                    slot.kind,
                    slot.flags,
                    slot.payload,
                    slot.offset,
                    slot.length);
            meter.event(slot.length, slot.nanos);
        }
        if (stretch.endsWith(slot) || endOfBatch) {
            commit(ringSequence);
            stretch.end();
        }
    }

    private void commit(long ringSequence) {
        checkpoints.drain(ringSequence, log);
        log.commit();
        progress.journaled.setVolatile(ringSequence);
        if (delivery != null) {
            delivery.run();
        }
        wanted = wanted < 0 ? log.wantedSnapshot() : wanted;
        if (wanted >= 0 && snapshots.test(wanted)) {
            wanted = -1;
        }
        long now = clock.nanos();
        meter.batch(now);
        progress.journaledNanos.set(now);
    }
}
