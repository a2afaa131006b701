package io.ringterm.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/**
 * Short outputs of one session that lie in one slot: who publishes the next while the slot still waits for its turn adds
 * it there, and claims no place of its own.
 *
 * <pre>
 *  publisher                        handlers                 state
 *  opens the slot and publishes it                           place, 1 event
 *  holds it, adds, releases it                               place, BUSY, 1 ─► place, 2
 *  holds it, adds, releases it                               place, BUSY, 2 ─► place, 3
 *  or adds what ends a frame                                 place, CLOSED, 3
 *                                   the first one takes it   place, CLOSED, 3
 *  is told no, claims a place                                ...
 * </pre>
 *
 * <p>The place is part of the state, so that who was held up for a whole round of the ring adds nothing to another's slot.
 * While a publisher writes, which takes some nanoseconds, handlers wait, as they do for a place that is claimed and not yet
 * published.
 */
final class Joined {
    /** Events in a slot. */
    static final int MOST = 32;
    /** Of no slot that can be held. */
    static final long NOT_HELD = -1;

    private static final VarHandle STATE;
    private static final long CLOSED = 1L << 7;
    private static final long BUSY = 1L << 6;
    private static final long COUNT = BUSY - 1;
    private static final int PLACE_SHIFT = 8;
    /** A publisher that takes longer is not running, and may wait for this very processor. */
    private static final int SPINS = 200;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Joined.class, "state", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Arena arena;
    /** Where the slot's events begin in the arena's tables. */
    private final int base;

    private volatile long state = CLOSED | 1;

    Joined(Arena arena, int slot) {
        this.arena = arena;
        this.base = slot * MOST;
    }

    /** One event, and no other is to be added. Seen by the handlers when the slot is published. */
    void close() {
        STATE.set(this, CLOSED | 1);
    }

    /** One event, and others may be added. */
    void open(long place, int length) {
        arena.ends[base] = length;
        STATE.setRelease(this, place << PLACE_SHIFT | 1);
    }

    /**
     * Keeps all others away while an event is added to the slot of a place, unless it is full, taken, or held already.
     * Returns what {@link #add} and {@link #release} want to be told, or {@link #NOT_HELD}.
     */
    long hold(long place) {
        long seen = state;
        boolean held = (seen & (CLOSED | BUSY)) == 0
                && seen >>> PLACE_SHIFT == place
                && (seen & COUNT) < MOST
                && STATE.compareAndSet(this, seen, seen | BUSY);
        return held ? seen : NOT_HELD;
    }

    /**
     * Adds an event where it fits. Called by who holds the slot.
     *
     * @param most bytes of all events
     * @param delay nanoseconds since the first event
     */
    boolean add(long held, Slot slot, int most, byte[] bytes, int offset, int length, int delay) {
        int event = base + (int) (held & COUNT);
        int begin = arena.ends[event - 1];
        boolean fits = begin + length <= most;
        if (fits) {
            System.arraycopy(bytes, offset, slot.payload, slot.offset + begin, length);
            arena.ends[event] = begin + length;
            arena.delays[event] = delay;
        }
        return fits;
    }

    /** Lets the others go on, who see the event that was added. */
    void release(long held, boolean added) {
        STATE.setRelease(this, added ? held + 1 : held);
    }

    /** Lets the handlers go on, who see the event that was added: it is the last. */
    void releaseFull(long held) {
        STATE.setRelease(this, held + 1 | CLOSED);
    }

    /** Called by the edge that opened the slot for a place: nothing is added from here on. */
    void shut(long place) {
        if (state >>> PLACE_SHIFT == place) {
            take();
        }
    }

    /** Called by each handler before it looks at the slot: nothing is added from here on. */
    void take() {
        int spins = 0;
        for (long seen = state; (seen & CLOSED) == 0; seen = state) {
            if ((seen & BUSY) == 0) {
                STATE.compareAndSet(this, seen, seen | CLOSED);
            } else if (++spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /** How many events were taken. */
    int events() {
        return (int) ((long) STATE.get(this) & COUNT);
    }

    /** Puts what was taken into a log: more than one event, of which the last has the slot's flags. */
    void appendTo(EventLog log, Slot slot) {
        int number = slot.session.number();
        int last = events() - 1;
        int count = slot.flags == 0 ? last + 1 : last;
        log.appendOutputs(
                number, slot.sequence, slot.nanos, slot.payload, slot.offset, count, arena.ends, arena.delays, base);
        if (count == last) {
            int begin = end(last - 1);
            int length = end(last) - begin;
            log.append(
                    number,
                    slot.sequence + last,
                    slot.nanos(last),
                    EventKind.OUTPUT,
                    slot.flags,
                    slot.payload,
                    slot.offset + begin,
                    length);
        }
    }

    /** Where an event ends, counted from where the first begins. */
    int end(int event) {
        return arena.ends[base + event];
    }

    /** Nanoseconds from the first event to one that was added. */
    int delay(int event) {
        return arena.delays[base + event];
    }
}
