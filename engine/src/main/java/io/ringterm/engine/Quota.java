package io.ringterm.engine;

/**
 * How far one session may be ahead of the stages while other sessions use its lane: two halves, of which the one before
 * last has to be through before the next begins. So a key of another session waits for so many bytes at most, and not
 * for a ring full of them. Belongs to the session's edge.
 *
 * <pre>
 *  ... a a a a | b b b b | c c      c begins when the last a is journaled and applied
 *              └ awaited └ ended
 * </pre>
 */
final class Quota {
    /** What the stages take about an eighth of a millisecond for. */
    static final int BYTES = 16 << 10;

    private static final int HALF = BYTES / 2;
    static final long NOTHING = -1;

    private long awaited = NOTHING;
    private long ended = NOTHING;
    private int bytes;

    /** The place in the ring that has to be through before more is published, or {@link #NOTHING}. */
    long awaited() {
        return awaited;
    }

    /** Something was published. */
    void count(long place, int length) {
        bytes += length;
        if (bytes >= HALF) {
            awaited = ended;
            ended = place;
            bytes = 0;
        }
    }

    /** What was awaited is through. */
    void passed() {
        awaited = NOTHING;
    }
}
