package io.ringterm.engine;

import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

import com.lmax.disruptor.EventHandler;
import io.ringterm.event.EventLog;
import io.ringterm.event.NanoClock;

/**
 * Appends events, commits at the end of a {@link Stretch} and of a batch, and has the log work ahead until there is another.
 * What the log throws ends the lane.
 */
final class JournalHandler implements EventHandler<Slot> {
    private static final int COMMIT_SHARE = 4;

    private final EventLog log;
    private final CheckpointQueue checkpoints;
    private final IntPredicate snapshots;
    private final LongPredicate published;
    private final Progress progress;
    /** A session of which the log wants a snapshot, tried again with each commit; -1 for none. */
    private int wanted = -1;

    private final Delivery delivery;
    private final NanoClock clock;
    private final StageMeter meter;
    private final Stretch stretch = Stretch.ofBlock();
    /** When the last commit was done, and how long it took. */
    private long committedNanos;

    private long commitNanos;

    /** Published says whether a place of the ring is. Delivery may be null, where another handler sees to it. */
    JournalHandler(
            EventLog log,
            CheckpointQueue checkpoints,
            IntPredicate snapshots,
            LongPredicate published,
            Progress progress,
            Delivery delivery,
            NanoClock clock,
            StageMeter meter) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.snapshots = snapshots;
        this.published = published;
        this.progress = progress;
        this.delivery = delivery;
        this.clock = clock;
        this.meter = meter;
    }

    @Override
    public void onEvent(Slot slot, long ringSequence, boolean endOfBatch) {
        slot.joined.take();
        append(slot);
        if (endOfBatch || stretch.endsWith(slot) && isWorthCommit()) {
            commit(ringSequence);
            stretch.end();
        }
        if (endOfBatch) {
            workAhead(ringSequence + 1);
        }
    }

    /** A piece at a time, as long as the next place is not published. */
    void workAhead(long next) {
        boolean more = true;
        while (more && !published.test(next)) {
            more = log.workAhead();
        }
    }

    /** Takes the events of a slot that nothing is added to any more, to be committed with others. */
    void append(Slot slot) {
        if (slot.isEvent()) {
            slot.appendTo(log);
            meter.events(slot.joined.events(), slot.bytes(), slot.nanos);
        }
    }

    /** A commit that goes to the disk takes milliseconds: in the middle of a batch it waits until it is a small part. */
    boolean isWorthCommit() {
        return clock.nanos() - committedNanos >= COMMIT_SHARE * commitNanos;
    }

    /** Commits what was appended, up to a place in the ring. */
    void commit(long ringSequence) {
        long begin = clock.nanos();
        checkpoints.drain(ringSequence, log);
        log.commit();
        committedNanos = clock.nanos();
        commitNanos = committedNanos - begin;
        progress.journaled.setVolatile(ringSequence);
        if (checkpoints.isLate(ringSequence)) {
            checkpoints.drain(ringSequence, log);
            log.commit();
        }
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
