package io.ringterm.engine;

import io.ringterm.event.EventFlags;

/**
 * The slot of a session's last event while others may be {@linkplain Joined added} to it. Opened and closed by the session's
 * edge under its lock; whoever adds something holds the slot instead, and has the edge to itself meanwhile, since the slot
 * is closed before anything else is done under the lock.
 */
final class OpenSlot {
    /** Bytes that the events of a slot may have in all; 0 where a slot holds one event. */
    private final int most;

    private long place;
    /** Written after the place and read before it. Who reads the two of different slots does not get to hold either. */
    private volatile Slot slot;

    // Of who holds the slot.
    private long held = Joined.NOT_HELD;
    /** What was to be added is the last that the slot takes. */
    private boolean full;

    private long lastNanos;

    OpenSlot(int most) {
        this.most = most;
    }

    /** Whether output of a length is short enough to lie in a slot beside others. */
    boolean suits(int length) {
        return length > 0 && length < EventRow.LONG && most > 0;
    }

    /** The room that a slot has to have so that others can be added to its first event. */
    int room() {
        return most;
    }

    /** Others may be added to the event of a slot that is about to be published. */
    void open(Slot ofEvent, long atPlace) {
        place = atPlace;
        lastNanos = ofEvent.nanos;
        slot = ofEvent;
        ofEvent.joined.open(atPlace, ofEvent.length);
    }

    /** Nothing is added any more, and what was is there to see. */
    void shut() {
        if (slot != null) {
            slot.joined.shut(place);
            slot = null;
        }
    }

    /** Keeps all others away. Says no where there is no such slot, or the stages have come to it, or another holds it. */
    boolean hold() {
        Slot open = slot;
        long seen = open == null ? Joined.NOT_HELD : open.joined.hold(place);
        if (seen == Joined.NOT_HELD) {
            return false;
        }
        held = seen;
        return true;
    }

    boolean isOpen() {
        return slot != null;
    }

    /**
     * Adds an event to the slot that is held; one that ends a frame is its last. Says no where the slot is full, or where
     * another was added that is later.
     */
    boolean add(byte[] bytes, int offset, int length, long nanos, boolean cut) {
        long delay = nanos - slot.nanos;
        boolean added = nanos >= lastNanos
                && delay <= Integer.MAX_VALUE
                && slot.joined.add(held, slot, most, bytes, offset, length, (int) delay);
        lastNanos = added ? nanos : lastNanos;
        full = cut;
        if (added && cut) {
            slot.flags = EventFlags.CUT;
        }
        return added;
    }

    /** Ends the hold. */
    void release(boolean added) {
        if (added && full) {
            slot.joined.releaseFull(held);
        } else {
            slot.joined.release(held, added);
        }
    }
}
