package io.ringterm.replay.source;

/**
 * A place in a session.
 *
 * @param kind how it is named
 * @param value sequence, nanoseconds since 1970-01-01T00:00Z, or bytes of output
 */
public record Place(Kind kind, long value) {
    /** How a place is named. */
    public enum Kind {
        /** After the event with a sequence. */
        SEQUENCE,
        /** After the last event up to a time. */
        NANOS,
        /** After a number of bytes of output, also in the middle of an event. */
        BYTE
    }

    /** Behind the last event. */
    public static final Place END = new Place(Kind.SEQUENCE, Long.MAX_VALUE);

    /**
     * After an event.
     *
     * @param sequence its number in the session
     * @return the place
     */
    public static Place sequence(long sequence) {
        return new Place(Kind.SEQUENCE, sequence);
    }

    /**
     * After the last event up to a time.
     *
     * @param nanos nanoseconds since 1970-01-01T00:00Z
     * @return the place
     */
    public static Place nanos(long nanos) {
        return new Place(Kind.NANOS, nanos);
    }

    /**
     * After a number of bytes of output.
     *
     * @param bytes how many
     * @return the place
     */
    public static Place bytes(long bytes) {
        return new Place(Kind.BYTE, bytes);
    }
}
