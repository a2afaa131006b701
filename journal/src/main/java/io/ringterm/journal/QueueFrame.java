package io.ringterm.journal;

import java.util.function.LongToIntFunction;

/**
 * What a Chronicle queue says of an excerpt: four bytes before it, at a multiple of four.
 *
 * <pre>
 *  31         30        29                 0
 * +----------+---------+--------------------+
 * | being    | the     | length             |
 * | written  | queue's |                    |
 * +----------+---------+--------------------+
 * </pre>
 *
 * <p>Zero is the end of what was written, both bits without a length the end of a file that another follows. Used only to
 * say where something is that cannot be read: blocks are found without it.
 *
 * @param offset where the excerpt begins, after its header; -1 if there is none
 * @param length its length, 0 if it was being written
 */
record QueueFrame(long offset, int length) {
    static final int HEADER_BYTES = 4;

    private static final int BEING_WRITTEN = 0x8000_0000;
    private static final int QUEUES_OWN = 0x4000_0000;
    private static final int LENGTH = 0x3fff_ffff;
    /** There are never so many of the queue's own excerpts in a row. */
    private static final int MOST_IN_A_ROW = 64;

    private static final QueueFrame NONE = new QueueFrame(-1, 0);

    /** Finds the first excerpt that is not the queue's own, from a place on. */
    static QueueFrame find(long from, LongToIntFunction headerAt) {
        long p = from;
        for (int i = 0; i < MOST_IN_A_ROW; i++) {
            p = p + 3 & ~3L;
            int header = headerAt.applyAsInt(p);
            int length = header & LENGTH;
            if (header == 0 || header == (BEING_WRITTEN | QUEUES_OWN)) {
                return NONE;
            }
            if ((header & BEING_WRITTEN) != 0) {
                return new QueueFrame(p + HEADER_BYTES, 0);
            }
            if ((header & QUEUES_OWN) == 0) {
                return new QueueFrame(p + HEADER_BYTES, length);
            }
            p += HEADER_BYTES + length;
        }
        return NONE;
    }

    /** Where the excerpt after one begins that ends at a place, if it follows at once. */
    static long after(long end) {
        return (end + 3 & ~3L) + HEADER_BYTES;
    }

    boolean isThere() {
        return offset >= 0;
    }

    boolean isTorn() {
        return length == 0;
    }

    /** The queue has not said how long the excerpt is, or not yet. */
    static boolean isUnfinished(int header) {
        return header == 0 || (header & BEING_WRITTEN) != 0;
    }
}
