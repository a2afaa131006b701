package io.ringterm.journal;

import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;

/**
 * A block that is nothing but output of one session, event after event, as most are: what an index wants to know of it,
 * without a look at what each record means. Who made the block says it; of others it is read. Whatever else a block may be
 * is left to {@link BlockDecoder}, and so is saying what is wrong with it.
 */
final class OutputRun {
    /** What such a block contains. */
    static final int ONLY_OUTPUT = 1 << EventKind.OUTPUT.code();

    /** What may differ from event to event. */
    private static final int FREE_BITS = RecordLayout.CUT | RecordLayout.SAME_TIME;

    private static final int FIRST = EventKind.OUTPUT.code();
    private static final int NEXT = FIRST | RecordLayout.NEXT;
    private static final int NO_NUMBER = -1;

    /** Where the number ends that was read last. */
    private int after;

    private int session;
    private long firstSequence;
    private long firstNanos;
    private long lastNanos;
    private int events;
    private long outputBytes;

    /** What the maker of a block has counted. */
    void set(int ofSession, long sequence, long first, long last, int count, long bytes) {
        session = ofSession;
        firstSequence = sequence;
        firstNanos = first;
        lastNanos = last;
        events = count;
        outputBytes = bytes;
    }

    /** Reads a block that was made here or has been checked. Returns false where it is not of this kind. */
    boolean read(byte[] b, int from) {
        int at = from + BlockLayout.HEADER_BYTES;
        int end = at + BlockLayout.bodyBytes(b, from);
        if (BlockLayout.contents(b, from) != ONLY_OUTPUT
                || BlockLayout.lane(b, from) < 0
                || at == end
                || (b[at] & ~FREE_BITS) != FIRST) {
            return false;
        }
        long number = number(b, at + 1, end);
        long sequence = number(b, after, end);
        if (number < 0 || number > Integer.MAX_VALUE || sequence < 0) {
            return false;
        }
        session = (int) number;
        firstSequence = sequence;
        return records(b, b[at], after, end, BlockLayout.baseTime(b, from)) && events == BlockLayout.events(b, from);
    }

    /** The rest of the first record, and the others. */
    private boolean records(byte[] b, int firstTag, int from, int end, long baseTime) {
        int tag = firstTag;
        int at = from;
        long time = baseTime;
        long bytes = 0;
        int count = 0;
        while (true) {
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
            firstNanos = count == 0 ? time : firstNanos;
            count++;
            bytes += length;
            at += (int) length;
            if (at == end) {
                break;
            }
            tag = b[at++];
            if ((tag & ~FREE_BITS) != NEXT) {
                return false;
            }
        }
        lastNanos = time;
        events = count;
        outputBytes = bytes;
        return true;
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

    int session() {
        return session;
    }

    long firstSequence() {
        return firstSequence;
    }

    long nextSequence() {
        return firstSequence + events;
    }

    long firstNanos() {
        return firstNanos;
    }

    long lastNanos() {
        return lastNanos;
    }

    int events() {
        return events;
    }

    long outputBytes() {
        return outputBytes;
    }
}
