package io.ringterm.replay.source;

import java.util.HashSet;
import java.util.Set;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.PayloadException;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.snapshot.SnapshotException;

/**
 * One session of a recording, played into a terminal: forward event by event, or to any place by way of the newest
 * snapshot before it. Used by one thread.
 *
 * <p>What the terminal answers, and what it has for its host, is dropped here: a replay never acts.
 */
public final class Replay {
    private final Recording recording;
    private final SessionInfo info;
    private final EventCursor cursor;
    private final Set<CheckpointRef> unusable = new HashSet<>();
    private Terminal terminal;
    private long sequence;
    private long nanos;
    private long lost;

    /**
     * A replay before the session's first event.
     *
     * @param recording where the session is
     * @param session its number
     */
    public Replay(Recording recording, int session) {
        this.recording = recording;
        info = recording.session(session);
        cursor = new EventCursor(recording, session);
        rewind();
    }

    /**
     * The terminal as it is at this place; another one after a jump.
     *
     * @return the replay's own
     */
    public Terminal terminal() {
        return terminal;
    }

    /**
     * What the recording has of the session.
     *
     * @return as the recording says
     */
    public SessionInfo info() {
        return recording.session(info.session());
    }

    /**
     * The last event that was applied.
     *
     * @return its sequence, -1 before the first
     */
    public long sequence() {
        return sequence;
    }

    /**
     * The time of the last event that was applied.
     *
     * @return nanoseconds since 1970-01-01T00:00Z; the session's first before any
     */
    public long nanos() {
        return nanos;
    }

    /**
     * The events ahead.
     *
     * @return the replay's own cursor, to be looked at and not moved
     */
    public EventCursor next() {
        return cursor;
    }

    /**
     * Events that were not there on the way here.
     *
     * @return 0 in a recording that is whole
     */
    public long lost() {
        return lost;
    }

    /**
     * Applies the next event; there must be one.
     *
     * @return true if a frame ends with it
     */
    public boolean step() {
        boolean ends = apply(cursor.length());
        cursor.advance();
        return ends;
    }

    private boolean apply(int length) {
        lost += Math.max(0, cursor.sequence() - sequence - 1);
        if (cursor.kind() == EventKind.MARK) {
            lost += GapMark.lost(cursor.text());
        }
        sequence = cursor.sequence();
        nanos = cursor.nanos();
        return feed(terminal, cursor.kind(), cursor.flags(), cursor.payload(), cursor.offset(), length);
    }

    /**
     * Applies an event and drops what the terminal has to say; what cannot be read changes nothing.
     *
     * @param terminal takes the event
     * @param kind what happened
     * @param flags the event's flags
     * @param payload array that holds the payload
     * @param offset where it begins
     * @param length its length
     * @return true if a frame ends with the event
     */
    public static boolean feed(Terminal terminal, EventKind kind, int flags, byte[] payload, int offset, int length) {
        boolean ends;
        byte[] other = Versions.playable(kind, payload, offset, length);
        try {
            ends = other == null
                    ? terminal.onEvent(kind, flags, payload, offset, length)
                    : terminal.onEvent(kind, flags, other, 0, other.length);
        } catch (PayloadException e) {
            ends = false;
        }
        terminal.replies().clear();
        while (terminal.hostEvents().poll() != null) {
            continue;
        }
        return ends;
    }

    /**
     * Goes to a place, back or on.
     *
     * @param place where to; behind the end is the end
     */
    public void to(Place place) {
        switch (place.kind()) {
            case SEQUENCE:
                toSequence(place.value());
                break;
            case NANOS:
                toNanos(place.value());
                break;
            default:
                toByte(place.value());
                break;
        }
    }

    private void toSequence(long target) {
        startFrom(target, Long.MAX_VALUE, target < sequence);
        while (cursor.hasNext() && cursor.sequence() <= target) {
            step();
        }
    }

    private void toNanos(long target) {
        startFrom(Long.MAX_VALUE, target, target < nanos);
        while (cursor.hasNext() && cursor.nanos() <= target) {
            step();
        }
    }

    private void toByte(long target) {
        EventCursor counter = new EventCursor(recording, info.session());
        long before = counter.beforeByte(target);
        for (; counter.hasNext(); counter.advance()) {
            if (counter.kind() == EventKind.OUTPUT) {
                if (before + counter.length() > target) {
                    break;
                }
                before += counter.length();
            }
        }
        boolean inside = counter.hasNext();
        toSequence(inside ? counter.sequence() - 1 : Long.MAX_VALUE);
        if (inside && target > before && cursor.hasNext()) {
            apply((int) (target - before));
            cursor.advance();
        }
    }

    /** The newest snapshot that is not behind a place, or null. */
    private CheckpointRef base(long maxSequence, long maxNanos) {
        CheckpointRef base = null;
        if (!Versions.isKnown(info.open())) {
            return null;
        }
        for (CheckpointRef checkpoint : recording.checkpoints()) {
            boolean usable = checkpoint.session() == info.session()
                    && checkpoint.snapshotBytes() > 0
                    && checkpoint.sequence() <= maxSequence
                    && checkpoint.nanos() <= maxNanos
                    && !unusable.contains(checkpoint);
            if (usable && (base == null || checkpoint.sequence() > base.sequence())) {
                base = checkpoint;
            }
        }
        return base;
    }

    private void startFrom(long maxSequence, long maxNanos, boolean back) {
        CheckpointRef base = base(maxSequence, maxNanos);
        while (base != null && (back || base.sequence() > sequence)) {
            Terminal restored = restored(base);
            if (restored != null) {
                take(base, restored);
                return;
            }
            unusable.add(base);
            base = base(maxSequence, maxNanos);
        }
        if (back) {
            rewind();
        }
    }

    private void take(CheckpointRef base, Terminal restored) {
        terminal = restored;
        cursor.before(base.sequence() + 1);
        sequence = base.sequence();
        nanos = base.nanos();
        lost = 0;
    }

    /** Null for a snapshot that is none, as somebody may have put into a recording. */
    private Terminal restored(CheckpointRef base) {
        try {
            return Terminal.restore(recording.snapshot(base));
        } catch (SnapshotException | IllegalArgumentException e) {
            return null;
        }
    }

    private void rewind() {
        CheckpointRef first = recording.firstSnapshot(info.session());
        Terminal restored = first == null ? null : restored(first);
        if (restored != null) {
            take(first, restored);
            return;
        }
        terminal = new Terminal(Versions.playable(info.open()));
        cursor.before(0);
        sequence = -1;
        nanos = info.firstNanos();
        lost = 0;
    }
}
