package io.ringterm.journal;

/**
 * How much of its past a journal keeps. What is over a limit is let go of, oldest first, whenever a queue file is full:
 * whole files, and only those without which every live session still has its beginning or a snapshot to be replayed from.
 * Until then more is kept than asked for, and the engine is asked for a snapshot of each session that is in the way. Files
 * should be larger than what a lane's ring holds: a snapshot that comes to the journal a file later than its event does
 * not help.
 *
 * @param maxAgeNanos a file goes when its newest event is so much older than the journal's newest; {@link Long#MAX_VALUE}
 *     for no limit
 * @param maxBytes bytes of all queue files, the one that is being written among them as if it were full
 * @param maxFiles number of queue files, the one that is being written among them, at least 1
 */
public record Retention(long maxAgeNanos, long maxBytes, long maxFiles) {
    /** Everything is kept. */
    public static final Retention ALL = new Retention(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Checks the ranges. */
    public Retention {
        check("maxAgeNanos", maxAgeNanos);
        check("maxBytes", maxBytes);
        check("maxFiles", maxFiles);
    }

    /** Tells whether anything ever goes. */
    boolean isLimited() {
        return maxAgeNanos != Long.MAX_VALUE || maxBytes != Long.MAX_VALUE || maxFiles != Long.MAX_VALUE;
    }

    private static void check(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + name + "=" + value);
        }
    }
}
