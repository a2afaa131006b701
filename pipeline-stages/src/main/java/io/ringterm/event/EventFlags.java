package io.ringterm.event;

/** The flag bits of an event. */
public final class EventFlags {
    /** A frame ends with this event. */
    public static final int CUT = 1;

    /** All the bits that have a meaning. */
    public static final int KNOWN = CUT;

    private EventFlags() {}

    /**
     * Tells whether a frame ends with an event.
     *
     * @param flags the event's flags
     * @return true if {@link #CUT} is set
     */
    public static boolean isCut(int flags) {
        return (flags & CUT) != 0;
    }
}
