package io.ringterm.engine;

/**
 * The slot of a session's last event while others may be {@linkplain Joined added} to it. Belongs to the session's edge,
 * under its lock.
 */
final class OpenSlot {
    /** Bytes that the events of a slot may have in all; 0 where a slot holds one event. */
    private final int most;

    private Slot slot;
    private long place;

    OpenSlot(int most) {
        this.most = most;
    }

    /** Whether output of a length is short enough to lie in a slot beside others. */
    boolean suits(int length) {
        return length < EventRow.LONG && most > 0;
    }

    /** The room that a slot has to have so that others can be added to its first event. */
    int room() {
        return most;
    }

    /** Others may be added to the event of a slot that is about to be published. */
    void open(Slot ofEvent, long atPlace) {
        slot = ofEvent;
        place = atPlace;
        ofEvent.joined.open(atPlace, ofEvent.length);
    }

    /** Something else is the session's last. */
    void forget() {
        slot = null;
    }

    boolean isOpen() {
        return slot != null;
    }

    /** Adds an event. Says no where the stages have come to the slot, or it is full. */
    boolean add(byte[] bytes, int offset, int length, long nanos) {
        long delay = nanos - slot.nanos;
        return delay >= 0
                && delay <= Integer.MAX_VALUE
                && slot.joined.add(place, slot, most, bytes, offset, length, (int) delay);
    }
}
