package io.ringterm.engine;

import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventKind;

/** Apply's end of the outbox: packs a parcel where an event has something to show or to say. */
final class Dispatch {
    private final Lane lane;
    private final Outbox outbox;
    private final PatchPool patches;

    Dispatch(Lane lane, Outbox outbox, PatchPool patches) {
        this.lane = lane;
        this.outbox = outbox;
        this.patches = patches;
    }

    void event(Slot slot, Pipe pipe, long ringSequence, CellPatch patch, Throwable quarantine) {
        ApplyStage applied = pipe.stages.applied();
        boolean says = applied.replies().size() > 0 || applied.hostEvents().size() > 0;
        boolean closes = slot.kind == EventKind.CLOSE;
        if (patch != null || says || closes || quarantine != null) {
            Parcel parcel = begin(slot, pipe, ringSequence, patch);
            if (says) {
                parcel.take(applied);
            }
            parcel.quarantine = quarantine;
            parcel.closed = closes;
            outbox.put();
        }
    }

    void control(Slot slot, Pipe pipe, long ringSequence, CellPatch patch) {
        Parcel parcel = begin(slot, pipe, ringSequence, patch);
        parcel.sequence = pipe.lastSequence;
        parcel.nanos = pipe.lastNanos;
        outbox.put();
    }

    private Parcel begin(Slot slot, Pipe pipe, long ringSequence, CellPatch patch) {
        for (int tries = 0; outbox.isFull(); tries++) {
            lane.awaitDelivery(tries);
        }
        Parcel parcel = outbox.next();
        parcel.begin(ringSequence, slot, pipe);
        parcel.patch = patch;
        return parcel;
    }

    /** What has changed on a session's screen, copied. */
    CellPatch patch(Pipe pipe) {
        CellPatch patch = patches.take();
        for (int tries = 0; patch == null; tries++) {
            lane.awaitDelivery(tries);
            patch = patches.take();
        }
        boolean taken = false;
        try {
            pipe.stages.takePatch(patch);
            taken = true;
        } finally {
            patches.filled(patch);
            if (!taken) {
                patches.give(patch);
            }
        }
        return patch;
    }
}
