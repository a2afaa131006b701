package io.ringterm.journal;

import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;

/**
 * A block that is nothing but output of few sessions, as most are: what an index wants to know of it, without a look at
 * what each record means. Who made the block says it; of others it is read. Whatever else a block may be is left to
 * {@link BlockDecoder}, and so is saying what is wrong with it.
 */
final class OutputRuns {
    /** What such a block contains. */
    static final int ONLY_OUTPUT = 1 << EventKind.OUTPUT.code();
    /** More sessions than that are as fast found by the decoder. */
    static final int MOST = 64;

    /** What may differ from event to event. */
    private static final int FREE_BITS = RecordLayout.CUT | RecordLayout.SAME_TIME;

    private static final int FIRST = EventKind.OUTPUT.code();
    private static final int NEXT = FIRST | RecordLayout.NEXT;
    private static final int NO_NUMBER = -1;

    private final OutputRun[] runs = new OutputRun[MOST];
    private int size;
    private long lastNanos;
    /** Something did not fit, and what there is says nothing of the block. */
    private boolean broken;

    /** Where the number ends that was read last. */
    private int after;

    OutputRuns() {
        for (int i = 0; i < MOST; i++) {
            runs[i] = new OutputRun();
        }
    }

    void clear() {
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
        for (int i = 0; i < size; i++) {
            if (runs[i].session() == session) {
                return runs[i];
            }
        }
        if (size == MOST) {
            return null;
        }
        OutputRun run = runs[size++];
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
        return runs[i];
    }

    /** The time of the block's last event. */
    long lastNanos() {
        return lastNanos;
    }
}
