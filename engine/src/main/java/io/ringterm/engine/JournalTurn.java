package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicBoolean;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;

/**
 * The journal ahead of the stages: whoever takes a turn journals and commits what is in the ring, up to the end of a
 * {@link Stretch}. One at a time; who finds another at it gets none.
 */
final class JournalTurn {
    private final RingBuffer<Slot> ring;
    private final LaneFailure failure;
    private final JournalHandler journal;
    private final Stretch stretch = Stretch.ofBlock();
    /** The last place that the stages may come to. */
    private final Sequence done = new Sequence();

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean halted;

    JournalTurn(LaneParts parts) {
        ring = parts.ring();
        failure = parts.failure();
        journal = parts.journal();
    }

    /** The last place that is journaled, where there is a journal, and that the stages may come to. */
    long done() {
        return done.get();
    }

    /** Whether there is something in the ring that nobody has journaled. */
    boolean hasWork() {
        return ring.isAvailable(done.get() + 1);
    }

    /** Journals a stretch. Returns false where there was nothing to do, or another thread is at it. */
    boolean take() {
        if (halted || !hasWork() || !busy.compareAndSet(false, true)) {
            return false;
        }
        try {
            boolean works = !halted && hasWork();
            if (works) {
                long first = done.get() + 1;
                stretch(first, last(first));
            }
            return works;
        } finally {
            busy.set(false);
        }
    }

    /** Where a stretch ends: with what is there, or earlier if a commit there costs little. */
    private long last(long first) {
        long last = first;
        stretch.end();
        while (!(stretch.endsWith(ring.get(last)) && isWorthCommit()) && ring.isAvailable(last + 1)) {
            last++;
        }
        return last;
    }

    private void stretch(long first, long last) {
        long at = first;
        try {
            if (journal != null) {
                for (; at <= last; at++) {
                    journal.append(ring.get(at));
                }
                journal.commit(last);
            }
            done.set(last);
        } catch (Exception | Error e) {
            failure.fail("journal (at place " + at + ")", e);
        }
    }

    private boolean isWorthCommit() {
        return journal == null || journal.isWorthCommit();
    }

    /** No turn begins any more. */
    void halt() {
        halted = true;
    }
}
