package io.ringterm.replay.source;

import io.ringterm.event.EventKind;
import io.ringterm.event.TextPayload;
import io.ringterm.journal.Recording;

/** Goes through the events of one session of a recording, one after another. Used by one thread. */
public final class EventCursor {
    private final Recording recording;
    private final int session;
    private final EventBlock block;
    private long position = -1;
    private int event;

    /**
     * A cursor before the first event.
     *
     * @param recording where the events are
     * @param session the session's number
     */
    public EventCursor(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
        block = new EventBlock(recording, session);
    }

    /**
     * Goes to where the next event is the first one from a sequence on.
     *
     * @param sequence any number; below 1 is the beginning
     */
    public void before(long sequence) {
        int here = block.find(sequence);
        if (here >= 0) {
            event = here;
            return;
        }
        position = (sequence <= 0 ? 0 : recording.blockOfSequence(session, sequence)) - 1;
        nextBlock();
        while (hasNext() && sequence() < sequence) {
            advance();
        }
    }

    /**
     * Goes to a block at or before a byte of output.
     *
     * @param target how many bytes of output come before it
     * @return how many come before where the cursor is now
     */
    long beforeByte(long target) {
        position = recording.blockOfByte(session, target) - 1;
        nextBlock();
        return recording.outputBefore(session, target);
    }

    /**
     * Tells whether there is an event to look at.
     *
     * @return false behind the last event
     */
    public boolean hasNext() {
        while (event >= block.count()) {
            if (!nextBlock()) {
                return false;
            }
        }
        return true;
    }

    /** Goes on behind the event that was looked at. */
    public void advance() {
        event++;
    }

    private boolean nextBlock() {
        if (position + 1 >= recording.blocks()) {
            return false;
        }
        block.load(++position);
        event = 0;
        return true;
    }

    /**
     * The next event's number in its session.
     *
     * @return at least 0
     */
    public long sequence() {
        return block.sequence(event);
    }

    /**
     * The next event's time stamp.
     *
     * @return nanoseconds since 1970-01-01T00:00Z
     */
    public long nanos() {
        return block.nanos(event);
    }

    /**
     * What happens next.
     *
     * @return the kind
     */
    public EventKind kind() {
        return block.kind(event);
    }

    /**
     * The next event's flags.
     *
     * @return bits of {@link io.ringterm.event.EventFlags}
     */
    public int flags() {
        return block.flags(event);
    }

    /**
     * Tells whether a frame ends with the next event.
     *
     * @return true if it has the cut flag
     */
    public boolean isCut() {
        return block.isCut(event);
    }

    /**
     * The array that holds the next event's payload.
     *
     * @return valid until the cursor moves, not to be written to
     */
    public byte[] payload() {
        return block.payloads();
    }

    /**
     * Where the next event's payload begins.
     *
     * @return at least 0
     */
    public int offset() {
        return block.offset(event);
    }

    /**
     * The length of the next event's payload.
     *
     * @return bytes
     */
    public int length() {
        return block.length(event);
    }

    /**
     * The next event's payload as text, for MARK and QUARANTINE.
     *
     * @return what it says
     */
    public String text() {
        return TextPayload.decode(payload(), offset(), length());
    }
}
