package io.ringterm.engine;

import java.util.function.IntPredicate;

import com.lmax.disruptor.EventFactory;
import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.event.EventLog;
import io.ringterm.event.NanoClock;
import io.ringterm.op.OpBuffer;

/** A ring, its arena and its handlers; many sessions share it. */
final class Lane {
    private static final int PATCHES = 64;
    private static final int PARCELS = 256;
    /** So often a publisher looks for more room than it needs: some yields, some naps. */
    private static final int PATIENT_TRIES = 16;

    private final int number;
    private final EngineConfig config;
    private final NanoClock clock;
    private final EventLog log;
    private final RingBuffer<Slot> ring;
    private final LaneFailure failure;
    private final Progress progress = new Progress();
    private final Outbox outbox = new Outbox(PARCELS);
    private final CheckpointQueue checkpoints;
    private final TrailingCuts trailing;
    private final Neighbours neighbours = new Neighbours();
    private final ListenerFaults faults = new ListenerFaults();
    private final StageMeter journalMeter = new StageMeter();
    private final StageMeter applyMeter = new StageMeter();
    private final StageMeter deliveryMeter = new StageMeter();
    private final Delivery delivery;
    private final Watchdog watchdog;
    private final StallWatch stall;
    private final boolean applyDelivers;
    private final int joinedBytes;
    private final Wiring wiring;

    /** The log may be null. Snapshots are asked for by the session's number. */
    static Lane start(int number, EngineConfig config, Watchdog watchdog, EventLog log, IntPredicate snapshots) {
        Lane lane = new Lane(number, config, watchdog, log, snapshots);
        lane.wiring.start();
        return lane;
    }

    private Lane(int number, EngineConfig config, Watchdog watchdog, EventLog log, IntPredicate snapshots) {
        this.number = number;
        this.config = config;
        this.watchdog = watchdog;
        this.clock = config.clock();
        this.log = log;
        this.trailing = new TrailingCuts(config.cuts());
        Layout layout = config.layout();
        String name = "ringterm-lane-" + number;
        failure = new LaneFailure(name);
        OpBuffer ops = layout.opsInSlots() ? null : new OpBuffer(Math.max(config.slotBytes(), EventRow.MAX_BYTES));
        ring = RingBuffer.createMultiProducer(
                slots(config, ops), config.ringSize(), config.waitMode().strategy());
        // A slot has the state and the screen put on record at most.
        checkpoints = new CheckpointQueue(2 * config.ringSize());
        PatchPool patches = new PatchPool(PATCHES);
        delivery = new Delivery(outbox, patches, progress, clock, faults, deliveryMeter);
        applyDelivers = !layout.delivers();
        joinedBytes = layout.opsInSlots() ? 0 : Math.min(config.slotBytes(), EventRow.MAX_BYTES);
        stall = new StallWatch(ring, progress, outbox, layout, config.stallTimeout());
        if (log == null) {
            progress.journaled.set(Long.MAX_VALUE);
        }
        JournalHandler journal = log == null
                ? null
                : new JournalHandler(
                        log,
                        checkpoints,
                        snapshots,
                        ring::isAvailable,
                        progress,
                        applyDelivers ? delivery : null,
                        clock,
                        journalMeter);
        wiring = layout.wire(new LaneParts(
                name,
                ring,
                ops == null ? null : new Slot(new Arena(1, 0), 0, ops),
                journal,
                new ParseHandler(progress, log != null),
                new ApplyHandler(this, new Dispatch(this, outbox, patches), trailing, applyMeter),
                delivery,
                progress.applied,
                failure,
                config.threads()));
        failure.onFailure(wiring::halt);
    }

    private static EventFactory<Slot> slots(EngineConfig config, OpBuffer shared) {
        Arena arena = new Arena(config.ringSize(), config.slotBytes());
        int[] made = {0};
        return () -> new Slot(arena, made[0]++, shared == null ? new OpBuffer(config.slotBytes()) : shared);
    }

    int number() {
        return number;
    }

    NanoClock clock() {
        return clock;
    }

    EngineConfig config() {
        return config;
    }

    Slot slot(long at) {
        return ring.get(at);
    }

    /** How many bytes the events of one slot may have, or 0 where there can be no more than one. */
    int joinedBytes() {
        return joinedBytes;
    }

    /** A place in the ring, waited for no longer than the engine's publish timeout. */
    long claim() {
        long at = tryClaim();
        return at >= 0 ? at : awaitRoom();
    }

    /**
     * Goes on when a good part of the ring is free, so that a full ring costs one wait a few hundred events and not one
     * each. Takes any place after a while: others may be publishing too.
     */
    private long awaitRoom() {
        long begin = System.nanoTime();
        long at = -1;
        for (int tries = 0; at < 0; tries++) {
            wiring.help();
            Patience.wait(this, "room in the ring", tries, begin, config.publishTimeout());
            if (tries >= PATIENT_TRIES || ring.hasAvailableCapacity(config.ringSize() / 4)) {
                at = tryClaim();
            }
        }
        return at;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    /** Whether other sessions want their turn too. */
    boolean isShared() {
        return neighbours.shared(clock);
    }

    /** Whether an event has been journaled and applied. */
    boolean isThrough(long at) {
        return progress.journaled.get() >= at && progress.applied.get() >= at;
    }

    /** Waits, as {@link #claim()} does, until an event has been journaled and applied. */
    void awaitThrough(long at) {
        long begin = System.nanoTime();
        wiring.help();
        for (int tries = 0; !isThrough(at); tries++) {
            Patience.wait(this, "a turn beside other sessions", tries, begin, config.publishTimeout());
            wiring.help();
        }
    }

    boolean failed() {
        return failure.get() != null;
    }

    /** Throws, with the cause, where the lane has stopped, or has been stuck for too long. For publishers, not stages. */
    void checkAlive() {
        failure.check();
        String stage = stall.refusing();
        if (stage != null) {
            throw new LaneStalledException("the " + stage + " stage does not move: " + where());
        }
    }

    /** Called by the watchdog. Returns false where there is nothing to do. */
    boolean look() {
        return stall.look() && failure.get() == null;
    }

    /** A place in the ring, or -1 where it is full. Throws where the lane has stopped. */
    long tryClaim() {
        failure.check();
        try {
            return ring.tryNext();
        } catch (InsufficientCapacityException e) {
            return -1;
        }
    }

    /** Gives a claimed place to the handlers. */
    void publish(long at) {
        ring.publish(at);
        watchdog.published();
    }

    void help() {
        wiring.help();
    }

    /** Whether all that was published before a claimed place has been applied. */
    boolean idleBefore(long at) {
        return progress.applied.get() >= at - 1;
    }

    /** How late the stages are. Where they are late, what is shown is late anyhow, and it matters that they get on. */
    long lagNanos() {
        return progress.lagNanos.get();
    }

    /** Whether all that was published has been applied. */
    boolean isIdle() {
        return progress.applied.get() >= ring.getCursor();
    }

    /** Whether a session has been silent, with something to show, for longer than it may be. */
    boolean isOverdue(CutState cuts) {
        return cuts.overdue(lagNanos(), clock.nanos());
    }

    /** Wakes the lane's threads with an empty slot, if the ring has one. */
    void wake() {
        long at = tryClaim();
        if (at >= 0) {
            slot(at).tombstone();
            ring.publish(at);
        }
    }

    /** Waits until an event has been journaled and applied, and what it had to show handed out. */
    void awaitDelivered(long at, long timeoutNanos) {
        long begin = System.nanoTime();
        wiring.help();
        for (int tries = 0; !isDelivered(at); tries++) {
            Patience.wait(this, "the stages to come to place " + at, tries, begin, timeoutNanos);
            wiring.help();
        }
    }

    private boolean isDelivered(long at) {
        return isThrough(at) && outbox.peek(at) == null;
    }

    /** Called by apply in the middle of a long batch: what came so far need not wait for the rest. */
    void stretchApplied(long ringSequence) {
        applied(ringSequence);
        long now = clock.nanos();
        lags(ringSequence, now);
        trailing.look(now, lagNanos(), false);
    }

    private void lags(long ringSequence, long now) {
        Slot slot = ring.get(ringSequence);
        if (slot.isEvent()) {
            progress.lagNanos.set(now - slot.nanos);
        }
    }

    private void applied(long ringSequence) {
        progress.applied.set(ringSequence);
        if (applyDelivers) {
            delivery.run();
        }
    }

    /** Called by apply at the end of a batch. */
    void batchApplied(long ringSequence, long now) {
        applied(ringSequence);
        progress.appliedNanos.set(now);
        if (failure.get() == null) {
            boolean caughtUp = ring.getCursor() == ringSequence;
            if (caughtUp) {
                progress.lagNanos.set(0);
            } else {
                lags(ringSequence, now);
            }
            trailing.look(now, lagNanos(), caughtUp);
            if (caughtUp && checkpoints.isLate(progress.journaled.get())) {
                wake();
            }
        }
    }

    /** Called by apply where the outbox or the pool of patches is exhausted. */
    void awaitDelivery(int tries) {
        failure.check();
        delivery.run();
        Patience.pause(tries);
    }

    /** Called by apply: hands a checkpoint to the journal, and tells how long its snapshot is. */
    long checkpoint(int session, long sequence, long ringSequence, Stages stages, Checkpoint kind) {
        for (int tries = 0; checkpoints.isFull(); tries++) {
            wake();
            failure.check();
            Patience.pause(tries);
        }
        return checkpoints.add(ringSequence, session, sequence, stages, kind);
    }

    /** Drains, compares how far the stages have got, stops, seals. Sessions have been closed before. */
    void close(long timeoutNanos) {
        try {
            if (failure.get() == null) {
                drain(timeoutNanos);
            }
        } finally {
            wiring.halt();
            if (!wiring.join(timeoutNanos)) {
                failure.fail("closing", new EngineTimeoutException("a thread of lane " + number + " does not end"));
            } else if (log != null) {
                seal();
            }
        }
        failure.check();
    }

    private void drain(long timeoutNanos) {
        long last;
        do {
            wake();
            last = ring.getCursor();
            awaitDelivered(last, timeoutNanos);
        } while (!checkpoints.isEmpty() || ring.getCursor() != last);
        if (progress.applied.get() != last || log != null && progress.journaled.get() != last) {
            throw new LaneFailedException("did not drain: " + where(), null);
        }
    }

    private void seal() {
        try {
            log.close();
        } catch (RuntimeException | Error e) {
            failure.fail("journal", e);
        }
    }

    /** How far everybody has got, for messages. */
    String where() {
        return "lane=" + number + ", published=" + ring.getCursor() + ", journaled=" + progress.journaled.get()
                + ", applied=" + progress.applied.get();
    }

    LaneHealth health() {
        return new LaneHealth(
                number,
                ring.getCursor(),
                progress.journaled.get(),
                progress.applied.get(),
                progress.journaledNanos.get(),
                progress.appliedNanos.get(),
                progress.deliveredNanos.get(),
                faults.count(),
                faults.last(),
                stall.stalled(),
                failure.get());
    }

    LaneStats stats() {
        return new LaneStats(number, journalMeter.stats(), applyMeter.stats(), deliveryMeter.stats());
    }
}
