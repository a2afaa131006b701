package io.ringterm.event;

/** Takes events one after another, in the order of their log. */
@FunctionalInterface
public interface EventHandler {
    /**
     * An event.
     *
     * @param session the session's number, at least 0
     * @param sequence the event's number in its session, from 0
     * @param nanos time stamp, nanoseconds since 1970-01-01T00:00Z
     * @param kind what happened
     * @param flags bits of {@link EventFlags}
     * @param payload array that holds the payload; valid during the call only, not to be written to
     * @param offset where the payload begins
     * @param length the payload's length in bytes, may be 0
     */
    void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length);
}
