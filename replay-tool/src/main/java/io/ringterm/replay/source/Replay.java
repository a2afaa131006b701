package io.ringterm.replay.source;

import java.util.NoSuchElementException;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.PayloadException;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.StateFormatException;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.snapshot.SnapshotException;

/**
 * One session of a recording, played into a terminal: forward event by event, or to any place by way of the newest
 * snapshot before it. Used by one thread.
 *
 * <p>Most snapshots are of the screen only. {@link #terminal()} is then all there just as well, but the first look at its
 * history takes as long as printing that took; {@link #requireHistory()} is that look.
 *
 * <pre>
 *  to(place) ──► Bases: the newest snapshot before it ──► restore ──► step, step … place
 *                Trail: a screen of this replay's own        └ history, if somebody looks: RecordedHistory
 * </pre>
 *
 * <p>What the terminal answers, and what it has for its host, is dropped here: a replay never acts.
 */
public final class Replay {
    private final Recording recording;
    private final SessionInfo info;
    private final EventCursor cursor;
    private final Bases bases;
    /** How many replays wait for the history that this one makes. */
    private final int depth;

    private final Trail trail = new Trail();
    private Terminal terminal;
    /** What the terminal was restored from; null where that is no snapshot of the recording. */
    private Base origin;

    private long sequence;
    private long nanos;
    private long lost;
    /** Of the lost ones those that no mark tells of. */
    private long missing;
    /** Bytes of the next event that have been applied. */
    private int applied;

    /**
     * A replay before the session's first event.
     *
     * @param recording where the session is
     * @param session its number
     */
    public Replay(Recording recording, int session) {
        this(recording, session, new Bases(recording, session), 0);
        rewind();
    }

    /** A replay that is nowhere yet. */
    Replay(Recording recording, int session, Bases bases, int depth) {
        this.recording = recording;
        this.bases = bases;
        this.depth = depth;
        info = recording.session(session);
        cursor = new EventCursor(recording, session);
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
     * Snapshots that were met on the way and are none, so that older ones had to do.
     *
     * @return how many
     */
    public int unusableSnapshots() {
        return bases.unusable();
    }

    /**
     * Has all lines of history be there, for those who are about to look at them. A snapshot whose lines cannot be had is
     * given up, and an older one begun with; {@link #terminal()} is another one then, at the same place.
     */
    public void requireHistory() {
        while (true) {
            try {
                terminal.state().history().bytes();
                return;
            } catch (StateFormatException e) {
                giveUpOrigin(e);
            }
            int part = applied;
            anew(part > 0 ? sequence - 1 : sequence);
            if (part > 0) {
                applyUpTo(part);
            }
        }
    }

    private void anew(long target) {
        restart(target, Long.MAX_VALUE);
        on(target);
    }

    /** A snapshot that says of its history what is not so is none; there must be an older one, or the beginning. */
    private void giveUpOrigin(StateFormatException e) {
        if (origin == null) {
            throw e;
        }
        bases.reject(origin);
        trail.clear();
    }

    /**
     * Applies the next event; there must be one.
     *
     * @return true if a frame ends with it
     * @throws NoSuchElementException if there is none
     */
    public boolean step() {
        if (!cursor.hasNext()) {
            throw new NoSuchElementException("no event comes after " + sequence);
        }
        boolean ends = applyUpTo(cursor.length());
        applied = 0;
        cursor.advance();
        return ends;
    }

    /** Has so many bytes of the next event be applied, from whichever snapshot that can be done. */
    private boolean applyUpTo(int length) {
        try {
            return apply(length - applied);
        } catch (StateFormatException e) {
            giveUpOrigin(e);
            anew(sequence - 1);
            return applyUpTo(length);
        }
    }

    /** So many bytes more of the next event; the cursor stays before it. */
    private boolean apply(int length) {
        if (applied == 0) {
            long gap = Math.max(0, cursor.sequence() - sequence - 1);
            missing += gap;
            lost += gap;
            if (cursor.kind() == EventKind.MARK) {
                lost += GapMark.lost(cursor.text());
            }
        }
        sequence = cursor.sequence();
        nanos = cursor.nanos();
        int from = cursor.offset() + applied;
        applied += length;
        return feed(terminal, cursor.kind(), cursor.flags(), cursor.payload(), from, length);
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
        boolean back = target < sequence;
        if (back && stepBack(target)) {
            return;
        }
        startFrom(target, Long.MAX_VALUE, back);
        while (cursor.hasNext() && cursor.sequence() <= target) {
            step();
            if (back && lost == 0) {
                trail.offer(target, sequence, nanos, terminal, origin, historyAfter(sequence));
            }
        }
    }

    private boolean stepBack(long target) {
        Trail.Near near = trail.back(sequence, target);
        if (near == null) {
            return false;
        }
        take(near.terminal(), near.sequence(), near.nanos());
        origin = near.origin();
        return true;
    }

    /** Applies all events up to one. */
    void on(long target) {
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
            applyUpTo((int) (target - before));
        }
    }

    private void startFrom(long maxSequence, long maxNanos, boolean back) {
        if (back) {
            restart(maxSequence, maxNanos);
            return;
        }
        Base base = base(maxSequence, maxNanos);
        while (base != null && base.sequence() > sequence && !begin(base)) {
            base = base(maxSequence, maxNanos);
        }
    }

    /** Goes to the newest snapshot that is not behind a place, or to the beginning. */
    private void restart(long maxSequence, long maxNanos) {
        Trail.Step step = maxNanos == Long.MAX_VALUE ? trail.before(maxSequence) : null;
        Base base = base(maxSequence, maxNanos);
        if (step != null && (base == null || step.sequence() > base.sequence())) {
            take(Terminal.restore(step.screen(), historyAfter(step.sequence())), step.sequence(), step.nanos());
            origin = step.origin();
            return;
        }
        while (base != null && !begin(base)) {
            base = base(maxSequence, maxNanos);
        }
        if (base == null) {
            rewind();
        }
    }

    /** The newest snapshot that is not behind a place, or null. */
    private Base base(long maxSequence, long maxNanos) {
        return Versions.isKnown(info.open()) ? bases.before(maxSequence, maxNanos) : null;
    }

    /** Goes to a snapshot; says no for one that is none, as somebody may have put into a recording. */
    boolean begin(Base base) {
        try {
            Terminal restored = base.isWhole()
                    ? Terminal.restore(recording.snapshot(base.whole()))
                    : Terminal.restore(recording.screen(base.screen()), historyAfter(base.sequence()));
            take(restored, base.sequence(), base.nanos());
            origin = base;
            return true;
        } catch (SnapshotException | IllegalArgumentException e) {
            bases.reject(base);
            return false;
        }
    }

    private HistorySource historyAfter(long event) {
        return new RecordedHistory(recording, info.session(), bases, event, depth);
    }

    private void take(Terminal restored, long after, long at) {
        terminal = restored;
        origin = null;
        cursor.before(after + 1);
        sequence = after;
        nanos = at;
        lost = 0;
        missing = 0;
        applied = 0;
    }

    void rewind() {
        CheckpointRef first = recording.firstSnapshot(info.session());
        if (first != null && begin(Base.of(first))) {
            return;
        }
        take(new Terminal(Versions.playable(info.open())), -1, info.firstNanos());
    }

    /** Events that were not there on the way here, and that no mark tells of. */
    long missing() {
        return missing;
    }
}
