package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicBoolean;

import com.lmax.disruptor.Sequence;
import io.ringterm.apply.HostEvent;
import io.ringterm.event.NanoClock;

/**
 * The gate: hands out parcels, in order, once the journal has their events (contract 3). Run by any thread that has come
 * to the end of a batch, journal or apply; whoever comes last finds the parcels and hands them out, the other finds
 * nothing or the lock taken and goes on.
 */
final class Delivery {
    private final Outbox outbox;
    private final PatchPool patches;
    private final Sequence journaled;
    private final Progress progress;
    private final NanoClock clock;
    private final ListenerFaults faults;
    private final StageMeter meter;
    private final AtomicBoolean lock = new AtomicBoolean();

    Delivery(
            Outbox outbox,
            PatchPool patches,
            Progress progress,
            NanoClock clock,
            ListenerFaults faults,
            StageMeter meter) {
        this.outbox = outbox;
        this.patches = patches;
        this.progress = progress;
        this.journaled = progress.journaled;
        this.clock = clock;
        this.faults = faults;
        this.meter = meter;
    }

    /** Hands out what may be handed out, unless another thread is at it. */
    void run() {
        while (outbox.peek(journaled.get()) != null && lock.compareAndSet(false, true)) {
            try {
                drain();
            } finally {
                // A parcel or a commit that comes between the drain's end and here is found by the loop's condition.
                lock.set(false);
            }
        }
    }

    private void drain() {
        for (Parcel parcel = outbox.peek(journaled.get()); parcel != null; parcel = outbox.peek(journaled.get())) {
            try {
                deliver(parcel);
            } finally {
                if (parcel.patch != null) {
                    patches.give(parcel.patch);
                }
                parcel.clear();
                outbox.taken();
            }
        }
        long now = clock.nanos();
        meter.batch(now);
        progress.deliveredNanos.set(now);
    }

    private void deliver(Parcel parcel) {
        Session session = parcel.session;
        if (parcel.patch != null) {
            frame(parcel);
        }
        if (parcel.replyBytes > 0 || !parcel.hostEvents.isEmpty()) {
            say(parcel);
        }
        if (parcel.control != null) {
            parcel.control.deliver(parcel, faults);
        }
        if (parcel.quarantine != null) {
            faults.guard(() -> session.listener().onQuarantine(session, parcel.quarantine));
        }
        if (parcel.closed) {
            session.closedBehindTheRing();
            faults.guard(() -> session.listener().onClosed(session));
        }
    }

    private void frame(Parcel parcel) {
        Session session = parcel.session;
        try {
            int frames = parcel.pipe.display.show(parcel, faults);
            meter.frames(frames, clock.nanos() - parcel.since);
        } catch (RuntimeException | Error e) {
            if (session.fail(e)) {
                faults.guard(() -> session.listener().onQuarantine(session, e));
            }
        }
    }

    private void say(Parcel parcel) {
        Session session = parcel.session;
        try {
            if (parcel.replyBytes > 0) {
                session.listener().onReply(session, parcel.replies, 0, parcel.replyBytes);
            }
        } catch (RuntimeException | Error e) {
            faults.count(e);
        }
        for (int i = 0; i < parcel.hostEvents.size(); i++) {
            HostEvent event = parcel.hostEvents.get(i);
            try {
                session.listener().onHostEvent(session, event);
            } catch (RuntimeException | Error e) {
                faults.count(e);
            }
        }
    }
}
