package io.ringterm.journal;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.EventKind;

/**
 * A block that is nothing but output, as most are: what an index wants to know of it, told by who made the block, so that
 * nobody has to look at its records. Whatever else a block may be is left to {@link BlockDecoder}, and so is a block that
 * was made by somebody else.
 *
 * <p>Allocates where a block has more sessions than any before, or one that is new; never otherwise.
 */
final class OutputRuns {
    /** What such a block contains. */
    static final int ONLY_OUTPUT = 1 << EventKind.OUTPUT.code();
    /** More sessions than that are left to the decoder; of events as short as keys a block may have some thousand. */
    static final int MOST = 1_024;

    private final List<OutputRun> runs = new ArrayList<>();
    /** Of each session the block it was last in, times {@link #MOST}, and which one it was there. */
    private final SessionNumbers places = new SessionNumbers();

    /** Blocks so far, with this one: a session that was nowhere has 0. */
    private long blocks = 1;

    private int size;
    private long lastNanos;
    /** Something did not fit, and what there is says nothing of the block. */
    private boolean broken;

    void clear() {
        blocks++;
        size = 0;
        broken = false;
    }

    /** Adds output after output of one session. Of a session that was there before it has to go on with that. */
    void add(int session, long sequence, int count, long bytes, long first, long last) {
        OutputRun run = broken ? null : of(session, sequence, first);
        broken = run == null || sequence != run.nextSequence();
        if (!broken) {
            run.add(count, bytes, last);
            lastNanos = last;
        }
    }

    /** A session's, which begins now where there is none; null where there is no room. */
    private OutputRun of(int session, long sequence, long first) {
        long place = places.get(session);
        if (place / MOST == blocks) {
            return runs.get((int) (place % MOST));
        }
        if (size == MOST) {
            return null;
        }
        if (size == runs.size()) {
            runs.add(new OutputRun());
        }
        places.set(session, blocks * MOST + size);
        OutputRun run = runs.get(size++);
        run.begin(session, sequence, first);
        return run;
    }

    /** Whether all that was added is told of. */
    boolean isWhole() {
        return !broken && size > 0;
    }

    int size() {
        return size;
    }

    /** One of them, in the order in which their sessions came. */
    OutputRun run(int i) {
        return runs.get(i);
    }

    /** The time of the block's last event. */
    long lastNanos() {
        return lastNanos;
    }
}
