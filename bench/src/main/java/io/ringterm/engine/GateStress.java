package io.ringterm.engine;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever comes last, journal or apply, hands the parcel out: once, whole, and with its event committed. */
@JCStressTest
@Outcome(id = "1, 7", expect = Expect.ACCEPTABLE, desc = "handed out once, committed before, as it was put in")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, handed out twice, too early, or in parts")
@State
public class GateStress {
    private final Outbox outbox = new Outbox(2);
    private final Progress progress = new Progress();
    private final Delivery delivery =
            new Delivery(outbox, new PatchPool(0), progress, () -> 0, new ListenerFaults(), new StageMeter());
    private final JournalHandler journal = new JournalHandler(
            new Log(),
            new CheckpointQueue(2),
            session -> true,
            at -> false,
            progress,
            delivery,
            () -> 0,
            new StageMeter());
    private final Slot slot = new Slot(new Arena(1, 16), 0, null);
    private boolean committed;
    private int delivered;
    private long seen;

    @Actor
    public void apply() {
        Parcel parcel = outbox.next();
        parcel.ringSequence = 0;
        parcel.sequence = 7;
        parcel.control = new Counting();
        outbox.put();
        delivery.run();
    }

    @Actor
    public void journal() {
        journal.onEvent(slot, 0, true);
    }

    @Arbiter
    public void end(II_Result result) {
        result.r1 = delivered;
        result.r2 = (int) seen;
    }

    private final class Counting extends Control {
        @Override
        boolean apply(Pipe pipe) {
            return false;
        }

        @Override
        void deliver(Parcel parcel, ListenerFaults faults) {
            delivered++;
            seen = committed ? parcel.sequence : -1;
        }
    }

    private final class Log implements EventLog {
        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] bytes, int at, int length) {
            throw new IllegalStateException("nothing is appended");
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] bytes, int at, int length) {
            throw new IllegalStateException("no checkpoint is taken");
        }

        @Override
        public void commit() {
            committed = true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
