package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicBoolean;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;

/**
 * No threads: whoever has published drains the ring, journal first, a {@link Stretch} at a time. One at a time; who finds
 * another at it leaves the event to that one.
 */
final class InlineWiring implements Wiring {
    private final RingBuffer<Slot> ring;
    private final LaneFailure failure;
    private final JournalTurn journal;
    private final FusedHandler stages;
    /** The last place that all handlers are through with. */
    private final Sequence done = new Sequence();

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean halted;

    InlineWiring(LaneParts parts, JournalTurn journal) {
        ring = parts.ring();
        failure = parts.failure();
        this.journal = journal;
        stages = new FusedHandler(parts);
        // Not what is done: there is room again as soon as the stages say how far they have come.
        ring.addGatingSequences(parts.applied());
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

    @Override
    public void helpForRoom() {
        help();
    }

    /** The place in the ring of the next event to be handled. */
    long next() {
        return done.get() + 1;
    }

    private boolean hasWork() {
        return ring.isAvailable(next());
    }

    private void drain() {
        for (int tries = 0; !halted && hasWork(); tries++) {
            long first = next();
            if (journal.done() >= first || journal.take()) {
                apply(first, journal.done());
                tries = 0;
            } else {
                // Another thread is at it.
                Patience.pause(tries);
            }
        }
    }

    private void apply(long first, long last) {
        long at = first;
        try {
            for (; at <= last; at++) {
                stages.onEvent(ring.get(at), at, at == last);
            }
            done.set(last);
        } catch (Exception | Error e) {
            failure.fail("stages (at place " + at + ")", e);
        }
    }

    @Override
    public void halt() {
        halted = true;
        journal.halt();
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
