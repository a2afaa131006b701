package io.ringterm.engine;

import com.lmax.disruptor.RingBuffer;

/**
 * Tells which stage of a lane is stuck: it has something to do and does not move. Stages say how far they are at the end
 * of a batch. Looked at by the watchdog only; what it found is read by anyone.
 *
 * <p>Looks are counted, not time: a process that was stopped, or a machine that slept, has not stalled.
 */
final class StallWatch {
    private final RingBuffer<Slot> ring;
    private final Progress progress;
    private final Outbox outbox;
    private final boolean ownJournal;
    private final boolean ownParse;
    private final int refuseLooks;

    private final StallCounter delivery = new StallCounter();
    private final StallCounter journal = new StallCounter();
    private final StallCounter parse = new StallCounter();
    private final StallCounter apply = new StallCounter();

    private volatile String stalled;
    private volatile String refusing;

    /** The journal and parse have threads of their own where the layout says so, or share that of apply. */
    StallWatch(RingBuffer<Slot> ring, Progress progress, Outbox outbox, Layout layout, long refuseNanos) {
        this.ring = ring;
        this.progress = progress;
        this.outbox = outbox;
        this.ownJournal = layout.journalsApart();
        this.ownParse = layout.opsInSlots();
        this.refuseLooks = (int) Math.max(1, Math.min(Integer.MAX_VALUE, refuseNanos / Watchdog.LOOK_NANOS));
    }

    /** The stage that has not moved for {@link Watchdog#STALL_LOOKS}, or null. */
    String stalled() {
        return stalled;
    }

    /** The stage because of which publishers are refused, or null. */
    String refusing() {
        return refusing;
    }

    /** Takes a look. Returns false where there is nothing to do. */
    boolean look() {
        long published = ring.getCursor();
        long journaled = progress.journaled.get();
        long parsed = progress.parsed.get();
        long applied = progress.applied.get();
        int ofDelivery = delivery.look(outbox.peek(journaled) != null, outbox.takenSoFar());
        // On a thread with the stages the journal has its turn when they have done what it did before.
        boolean journalsTurn = journaled < published && (ownJournal || applied >= journaled);
        int ofJournal = journal.look(journalsTurn, journaled);
        int ofParse = parse.look(ownParse && parsed < published, parsed);
        int ofApply = apply.look(applied < (ownParse ? parsed : published), applied);
        // Who waits for a stuck stage is stuck too; the first one in this order is the cause.
        if (ofDelivery >= Watchdog.STALL_LOOKS) {
            found("delivery", ofDelivery);
        } else if (ofJournal >= Watchdog.STALL_LOOKS) {
            found("journal", ofJournal);
        } else if (ofParse >= Watchdog.STALL_LOOKS) {
            found("parse", ofParse);
        } else if (ofApply >= Watchdog.STALL_LOOKS) {
            found(ownParse ? "apply" : "parse or apply", ofApply);
        } else {
            stalled = null;
            refusing = null;
        }
        return journaled < published || applied < published || !outbox.isEmpty();
    }

    private void found(String stage, int looks) {
        stalled = stage;
        refusing = looks >= refuseLooks ? stage : null;
    }
}
