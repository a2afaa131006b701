package io.ringterm.engine;

/**
 * A piece of a batch after which a stage says how far it has come. A batch is what the ring holds, which may take
 * milliseconds; what came at its beginning need not wait for its end.
 */
final class Stretch {
    private final int longest;
    private final int event;
    private int length;

    private Stretch(int longest, int event) {
        this.longest = longest;
        this.event = event;
    }

    /**
     * Of so much work that what comes behind it hardly waits: a fourth of a {@link Quota}. An event costs the stages as
     * much beside its bytes as 64 bytes do.
     */
    static Stretch ofWork() {
        return new Stretch(Quota.BYTES / 4, 64);
    }

    /** Of nearly as much as one of a journal's blocks holds, which adds some bytes to each event. */
    static Stretch ofBlock() {
        return new Stretch(28 << 10, 8);
    }

    /** Whether a stretch ends with an event; the next then begins. */
    boolean endsWith(Slot slot) {
        length += slot.bytes() + slot.joined.events() * event;
        if (length < longest) {
            return false;
        }
        end();
        return true;
    }

    /** The next stretch begins. */
    void end() {
        length = 0;
    }
}
