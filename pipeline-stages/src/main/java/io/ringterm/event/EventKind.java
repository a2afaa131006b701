package io.ringterm.event;

/** The kinds of event. The code is part of the recording format: never reused, never changed. */
public enum EventKind {
    /** The session begins; payload {@link OpenPayload}. Always sequence 0. */
    OPEN(1),
    /** Bytes that a program wrote to the terminal; the payload is the bytes. */
    OUTPUT(2),
    /** Bytes that were typed at the terminal; the payload is the bytes. Changes no state. */
    INPUT(3),
    /** The terminal's size changes; payload {@link ResizePayload}. */
    RESIZE(4),
    /** A place to come back to; the payload is its label in UTF-8. Changes no state. */
    MARK(5),
    /** Time has passed and that matters; payload {@link TimerPayload}. */
    TIMER(6),
    /** A stage failed on this session, nothing after this event is applied; the payload is the reason in UTF-8. */
    QUARANTINE(7),
    /** The program ended; payload {@link ExitPayload}. */
    EXIT(8),
    /** The session ends; no payload. */
    CLOSE(9);

    private static final EventKind[] BY_CODE = new EventKind[10];

    static {
        for (EventKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final byte code;

    EventKind(int code) {
        this.code = (byte) code;
    }

    /**
     * The kind's number in a recording.
     *
     * @return 1 to 9
     */
    public byte code() {
        return code;
    }

    /**
     * The kind with a number.
     *
     * @param code a number as read from a recording
     * @return the kind, or null where no kind has the number
     */
    public static EventKind ofCode(int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
