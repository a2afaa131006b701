package io.ringterm.engine;

import java.io.IOException;

import io.ringterm.Checkpoint;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.op.OpBuffer;

/**
 * A preallocated place in the ring. Filled by the publisher that claimed it, then read by the handlers.
 *
 * <pre>
 *                 session  kind  control
 *  an event          x       x             in the journal
 *  a control         x               x     not in the journal: attach a view, ask a question
 *  a tombstone                             a claim that died, or a wake-up call
 *
 * </pre>
 *
 * <p>Output and input lie in the lane's {@link Arena}; other payloads, which are rare and made as arrays, are only
 * referred to.
 */
final class Slot {
    private final Arena arena;
    private final int index;
    /** Of this slot where parse and apply are two threads, otherwise one for the lane. */
    final OpBuffer ops;
    /** How many events the slot holds, all output where there is more than one; what follows is of the first. */
    final Joined joined;

    Session session;
    Control control;
    EventKind kind;
    /** Of the last event. */
    int flags;

    long sequence;
    long nanos;
    byte[] payload;
    int offset;
    int length;

    /** Set by parse for apply. */
    Checkpoint checkpoint = Checkpoint.NONE;
    /** Set by parse for apply: what it threw. */
    Throwable fault;

    Slot(Arena arena, int index, OpBuffer ops) {
        this.arena = arena;
        this.index = index;
        this.ops = ops;
        this.payload = arena.bytes(0);
        this.joined = new Joined(arena, index);
    }

    /** Takes an event. Output and input are put where there is room for so many bytes. */
    void event(Session from, EventKind what, byte[] bytes, int at, int count, int room) {
        if (what == EventKind.OUTPUT || what == EventKind.INPUT) {
            byte[] place = arena.bytes(room);
            int base = arena.base(index, room);
            System.arraycopy(bytes, at, place, base, count);
            refer(place, base, count);
        } else {
            refer(bytes, at, count);
        }
        become(from, what, null);
    }

    /** Has the slot's own place filled. Returns how many bytes it holds then, or what the source says instead. */
    int read(ByteSource source, int most) throws IOException {
        byte[] place = arena.bytes(most);
        int base = arena.base(index, most);
        int count = source.read(place, base, most);
        if (count > most) {
            throw new IllegalStateException("a source read more than it was asked for: " + count + " of " + most);
        }
        refer(place, base, Math.max(count, 0));
        return count;
    }

    /** The event that the slot was {@linkplain #read filled} for. */
    void output(Session from) {
        become(from, EventKind.OUTPUT, null);
    }

    void control(Session from, Control what) {
        become(from, null, what);
    }

    void tombstone() {
        become(null, null, null);
    }

    boolean isEvent() {
        return kind != null;
    }

    private void refer(byte[] bytes, int at, int count) {
        if (payload != bytes) {
            payload = bytes;
        }
        offset = at;
        length = count;
    }

    /**
     * From one event to the next these hardly ever change, and a reference that is written costs more than one that is
     * read: the collector is told of it.
     */
    private void become(Session from, EventKind what, Control asked) {
        if (session != from) {
            session = from;
        }
        if (kind != what) {
            kind = what;
        }
        if (control != asked) {
            control = asked;
        }
        if (checkpoint != Checkpoint.NONE) {
            checkpoint = Checkpoint.NONE;
        }
        if (fault != null) {
            fault = null;
        }
        joined.close();
    }

    /** Puts all events into a log. */
    void appendTo(EventLog log) {
        if (joined.events() == 1) {
            log.append(session.number(), sequence, nanos, kind, flags, payload, offset, length);
        } else {
            joined.appendTo(log, this);
        }
    }

    /** Bytes of all events. */
    int bytes() {
        int events = joined.events();
        return events == 1 ? length : joined.end(events - 1);
    }

    /** When an event was published. */
    long nanos(int event) {
        return event == 0 ? nanos : nanos + joined.delay(event);
    }
}
