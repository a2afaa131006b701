package io.ringterm.engine;

import com.lmax.disruptor.Sequence;
import io.ringterm.diff.Frame;

/**
 * Parcels in the order of their events: put in by apply, taken out by whoever holds the delivery's lock. Full is
 * back-pressure on apply.
 */
final class Outbox {
    private final Parcel[] parcels;
    private final int mask;
    private final Sequence put = new Sequence(0);
    private final Sequence taken = new Sequence(0);

    /** Capacity is a power of two. */
    Outbox(int capacity) {
        parcels = new Parcel[capacity];
        Frame frame = new Frame();
        for (int i = 0; i < capacity; i++) {
            parcels[i] = new Parcel(frame);
        }
        mask = capacity - 1;
    }

    boolean isFull() {
        return put.get() - taken.get() == parcels.length;
    }

    /** The place for the next parcel, of which there is one because {@link #isFull()} said so. */
    Parcel next() {
        return parcels[(int) put.get() & mask];
    }

    void put() {
        put.setVolatile(put.get() + 1);
    }

    /** The oldest parcel if its event is at or before a place in the ring, or null. */
    Parcel peek(long ringSequence) {
        long at = taken.get();
        if (at == put.get()) {
            return null;
        }
        Parcel parcel = parcels[(int) at & mask];
        return parcel.ringSequence <= ringSequence ? parcel : null;
    }

    void taken() {
        taken.setVolatile(taken.get() + 1);
    }

    /** How many parcels have been taken since the lane began. */
    long takenSoFar() {
        return taken.get();
    }

    boolean isEmpty() {
        return taken.get() == put.get();
    }
}
