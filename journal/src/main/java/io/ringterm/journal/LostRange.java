package io.ringterm.journal;

/**
 * Events of a session that are not there.
 *
 * @param session the session's number
 * @param first sequence of the first lost event
 * @param last sequence of the last lost event, or {@link #UNKNOWN} where the recording ends before it would show
 */
public record LostRange(int session, long first, long last) {
    /** Nothing tells where the range ends, or whether it is empty. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    /** The range as a person reads it. */
    @Override
    public String toString() {
        return "session " + session + " sequence "
                + (last == UNKNOWN ? "from " + first + " on" : first == last ? "" + first : first + " to " + last);
    }
}
