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
    private final JournalHandler journal;
    private final FusedHandler stages;
    private final Stretch stretch = Stretch.ofBlock();
    /** The last place that all handlers are through with. */
    private final Sequence done = new Sequence();

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean halted;

    InlineWiring(LaneParts parts) {
        ring = parts.ring();
        failure = parts.failure();
        journal = parts.journal();
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

    /** The place in the ring of the next event to be handled. */
    long next() {
        return done.get() + 1;
    }

    /** For a thread that has nothing else to do. */
    void workAhead() {
        if (journal != null && !halted) {
            journal.workAhead(next());
        }
    }

    private boolean hasWork() {
        return ring.isAvailable(next());
    }

    private void drain() {
        while (!halted && hasWork()) {
            long first = next();
            long last = journal(first);
            if (!halted) {
                apply(first, last);
            }
        }
    }

    /** Journals what is there, up to the end of a stretch if a commit there costs little. Returns the last place. */
    private long journal(long first) {
        long at = first;
        stretch.end();
        try {
            boolean more = true;
            while (more) {
                Slot slot = ring.get(at);
                slot.joined.take();
                if (journal != null) {
                    journal.append(slot);
                }
                more = !(stretch.endsWith(slot) && isWorthCommit()) && ring.isAvailable(at + 1);
                at += more ? 1 : 0;
            }
            if (journal != null) {
                journal.commit(at);
            }
        } catch (Exception | Error e) {
            fail("journal", at, e);
        }
        return at;
    }

    private boolean isWorthCommit() {
        return journal == null || journal.isWorthCommit();
    }

    private void apply(long first, long last) {
        long at = first;
        try {
            for (; at <= last; at++) {
                stages.onEvent(ring.get(at), at, at == last);
            }
            done.set(last);
        } catch (Exception | Error e) {
            fail("stages", at, e);
        }
    }

    private void fail(String stage, long place, Throwable cause) {
        failure.fail(stage + " (at place " + place + ")", cause);
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
