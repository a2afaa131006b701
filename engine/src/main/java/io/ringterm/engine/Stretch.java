package io.ringterm.engine;

/**
 * A piece of a batch after which a stage says how far it has come. A batch is what the ring holds, which may take
 * milliseconds; what came at its beginning need not wait for its end.
 */
final class Stretch {
    /** A journal's block holds a little more than a stretch. */
    private static final int LONG = 24 << 10;
    /** What an event costs beside its bytes, in bytes. */
    private static final int EVENT = 64;

    private int length;

    /** Whether a stretch ends with an event; the next then begins. */
    boolean endsWith(Slot slot) {
        length += slot.length + EVENT;
        if (length < LONG) {
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
