package io.ringterm.event;

/**
 * What the passing of time means for a session: reason int8, generation int32, little-endian.
 *
 * @param reason why the event was published
 * @param generation for {@link Reason#SYNC_EXPIRED}, which synchronized update of the session, counted from 1, modulo
 *     2^32: one that ended by itself in the meantime is not confused with the next. Otherwise 0.
 */
public record TimerPayload(Reason reason, int generation) {
    /** Why time matters. */
    public enum Reason {
        /** Nothing more came for a while, so that a frame ends here. Changes no state; the event has the cut flag. */
        QUIET,
        /** A synchronized update (mode 2026) has lasted for {@link Limits#syncNanos()}: the mode is reset. */
        SYNC_EXPIRED
    }

    /** A payload that only ends a frame. */
    public static final TimerPayload QUIET = new TimerPayload(Reason.QUIET, 0);

    /**
     * The payload's bytes.
     *
     * @return a new array
     */
    public byte[] encode() {
        return new PayloadWriter().int8(reason.ordinal()).int32(generation).bytes();
    }

    /**
     * Reads a payload.
     *
     * @param payload array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return what it says
     * @throws PayloadException if it is too short or the reason is unknown
     */
    public static TimerPayload decode(byte[] payload, int offset, int length) {
        PayloadReader in = new PayloadReader(EventKind.TIMER, payload, offset, length);
        int reason = in.int8("reason");
        if (reason >= Reason.values().length) {
            throw new PayloadException("TIMER reason is unknown: reason=" + reason);
        }
        return new TimerPayload(Reason.values()[reason], in.int32("generation"));
    }
}
