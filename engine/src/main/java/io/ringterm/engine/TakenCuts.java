package io.ringterm.engine;

import com.lmax.disruptor.RingBuffer;

/**
 * Frames that end with a batch, where one thread takes it for all handlers: whoever shows something in it has a frame of
 * all that is there, and not one of its first event and one of the rest. The events are the edge's until then: no handler
 * has seen them, and the journal gets them as they are here. See docs/adr/0040.
 */
final class TakenCuts {
    private TakenCuts() {}

    /** Ends the frames of all sessions that have events in a batch behind which the ring has nothing. */
    static void cut(RingBuffer<Slot> ring, long first, long last) {
        Session done = null;
        for (long at = last; at >= first; at--) {
            Slot slot = ring.get(at);
            if (slot.isEvent() && slot.session != done && slot.session.taken(slot, at, first)) {
                done = slot.session;
            }
        }
    }
}
