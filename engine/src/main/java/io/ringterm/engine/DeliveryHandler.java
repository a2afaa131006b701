package io.ringterm.engine;

import com.lmax.disruptor.EventHandler;

/** Diff on a thread of its own, which the ring lets run behind both journal and apply. */
final class DeliveryHandler implements EventHandler<Slot> {
    private final Delivery delivery;

    DeliveryHandler(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        if (endOfBatch) {
            delivery.run();
        }
    }
}
