package io.ringterm.journal;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;

/**
 * A block that is nothing but output, as most are: what an index wants to know of it, without a look at what each record
 * means. Who made the block says it; of others it is read. Whatever else a block may be is left to {@link BlockDecoder},
 * and so is saying what is wrong with it.
 */
final class OutputRuns {
    /** What such a block contains. */
    static final int ONLY_OUTPUT = 1 << EventKind.OUTPUT.code();
    /** More sessions than that are left to the decoder; of events as short as keys a block may have some thousand. */
    static final int MOST = 1_024;

    /** What may differ from event to event. */
    private static final int FREE_BITS = RecordLayout.CUT | RecordLayout.SAME_TIME;

    private static final int FIRST = EventKind.OUTPUT.code();
    private static final int NEXT = FIRST | RecordLayout.NEXT;
    private static final int NO_NUMBER = -1;

    private final List<OutputRun> runs = new ArrayList<>();
    /** Of each session the block it was last in, times {@link #MOST}, and which one it was there. */
    private final SessionNumbers places = new SessionNumbers();

    /** Blocks so far, with this one: a session that was nowhere has 0. */
    private long blocks = 1;

    private int size;
    private long lastNanos;
    /** Something did not fit, and what there is says nothing of the block. */
    private boolean broken;

    /** Where the number ends that was read last. */
    private int after;

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

    /** Reads a block that was made here or has been checked. Returns false where it is not of this kind. */
    boolean read(byte[] b, int from) {
        clear();
        return BlockLayout.contents(b, from) == ONLY_OUTPUT
                && BlockLayout.lane(b, from) >= 0
                && records(b, from + BlockLayout.HEADER_BYTES, BlockLayout.bodyBytes(b, from), from)
                && isWhole();
    }

    private boolean records(byte[] b, int from, int bodyBytes, int block) {
        int at = from;
        int end = at + bodyBytes;
        long time = BlockLayout.baseTime(b, block);
        long session = NO_NUMBER;
        long sequence = NO_NUMBER;
        int events = 0;
        for (; at < end; events++) {
            int tag = b[at++];
            int kind = tag & ~FREE_BITS;
            if (kind == FIRST) {
                session = number(b, at, end);
                sequence = number(b, after, end);
                at = after;
            } else if (kind == NEXT) {
                sequence++;
            } else {
                return false;
            }
            if (session < 0 || session > Integer.MAX_VALUE || sequence < 0) {
                return false;
            }
            if ((tag & RecordLayout.SAME_TIME) == 0) {
                long difference = number(b, at, end);
                if (difference < 0) {
                    return false;
                }
                time += Varint.unzigzag(difference);
                at = after;
            }
            long length = number(b, at, end);
            at = after;
            if (length < 0 || length > Limits.MAX_EVENT_BYTES || length > end - at) {
                return false;
            }
            add((int) session, sequence, 1, length, time, time);
            at += (int) length;
        }
        return events == BlockLayout.events(b, block);
    }

    /** A number of up to 63 bits, as Varint writes them. */
    private long number(byte[] b, int from, int end) {
        long value = 0;
        int at = from;
        for (int shift = 0; shift < 63 && at < end; shift += 7) {
            byte next = b[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                after = at;
                return value;
            }
        }
        return NO_NUMBER;
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
