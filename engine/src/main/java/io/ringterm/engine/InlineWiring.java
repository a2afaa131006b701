package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicBoolean;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;

/**
 * No threads: whoever has published drains the ring, journal first. One at a time; who finds another at it leaves the
 * event to that one.
 */
final class InlineWiring implements Wiring {
    private final RingBuffer<Slot> ring;
    private final LaneFailure failure;
    private final EventPoller<Slot> journal;
    private final EventPoller<Slot> stages;
    private final EventPoller.Handler<Slot> journalHandler;
    private final EventPoller.Handler<Slot> stagesHandler;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean halted;

    InlineWiring(LaneParts parts) {
        ring = parts.ring();
        failure = parts.failure();
        journal = parts.journal() == null ? null : ring.newPoller();
        stages = journal == null ? ring.newPoller() : ring.newPoller(journal.getSequence());
        journalHandler = handler(parts.journal());
        stagesHandler = handler(new FusedHandler(parts.parse(), parts.apply()));
        ring.addGatingSequences(stages.getSequence());
    }

    private static EventPoller.Handler<Slot> handler(EventHandler<Slot> handler) {
        return (slot, sequence, endOfBatch) -> {
            handler.onEvent(slot, sequence, endOfBatch);
            return true;
        };
    }

    @Override
    public void start() {
        // nothing runs until something is published
    }

    @Override
    public void help() {
        while (!halted && hasWork() && busy.compareAndSet(false, true)) {
            try {
                drain();
            } finally {
                // What is published between the drain's end and here is found by the loop's condition.
                busy.set(false);
            }
        }
    }

    /** The place in the ring of the next event to be handled. */
    long next() {
        return stages.getSequence().get() + 1;
    }

    private boolean hasWork() {
        return ring.isAvailable(next());
    }

    private void drain() {
        while (!halted && hasWork()) {
            if (journal != null) {
                poll("journal", journal, journalHandler);
            }
            if (!halted) {
                poll("stages", stages, stagesHandler);
            }
        }
    }

    private void poll(String stage, EventPoller<Slot> poller, EventPoller.Handler<Slot> handler) {
        Sequence before = poller.getSequence();
        try {
            poller.poll(handler);
        } catch (Exception | Error e) {
            failure.fail(stage + " (at place " + (before.get() + 1) + ")", e);
        }
    }

    @Override
    public void halt() {
        halted = true;
    }

    @Override
    public boolean join(long nanos) {
        long deadline = System.nanoTime() + nanos;
        while (busy.get()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
