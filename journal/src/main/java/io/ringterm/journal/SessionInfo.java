package io.ringterm.journal;

import io.ringterm.event.OpenPayload;

/**
 * What a recording has of a session.
 *
 * @param session the session's number
 * @param open what it begins with, or null where its first event is lost or unreadable
 * @param events how many of its events are there
 * @param outputBytes bytes in its OUTPUT events
 * @param inputBytes bytes in its INPUT events
 * @param firstNanos time stamp of its first event
 * @param lastNanos time stamp of its last event
 * @param firstSequence sequence of the first event that is there; above 0 where older ones were let go of or are lost
 * @param lastSequence sequence of its last event
 * @param closed it ends with a CLOSE event
 */
public record SessionInfo(
        int session,
        OpenPayload open,
        long events,
        long outputBytes,
        long inputBytes,
        long firstNanos,
        long lastNanos,
        long firstSequence,
        long lastSequence,
        boolean closed) {

    /**
     * How long the session took.
     *
     * @return nanoseconds, at least 0
     */
    public long durationNanos() {
        return Math.max(0, lastNanos - firstNanos);
    }
}
