package io.ringterm.engine;

import io.ringterm.event.EventKind;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** An event is added to a slot while a handler takes it: that one and the next see it whole, or none does and it was refused. */
@JCStressTest
@Outcome(id = "1, 2, 2, 7", expect = Expect.ACCEPTABLE, desc = "added, and seen by both")
@Outcome(id = "0, 1, 1, 0", expect = Expect.ACCEPTABLE, desc = "refused, and seen by none")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, seen by one, or in parts")
@State
public class JoinStress {
    private static final int BYTES = 128;

    private final Slot slot = new Slot(new Arena(1, BYTES), 0, null);
    private boolean added;
    private int applied;
    private int seen;

    public JoinStress() {
        slot.event(null, EventKind.OUTPUT, new byte[] {1}, 0, 1, BYTES);
        slot.joined.open(3, 1);
    }

    @Actor
    public void publisher() {
        long held = slot.joined.hold(3);
        if (held != Joined.NOT_HELD) {
            added = slot.joined.add(held, slot, BYTES, new byte[] {7}, 0, 1, 0);
            slot.joined.release(held, added);
        }
    }

    @Actor
    public void stages() {
        slot.joined.take();
        applied = slot.joined.events();
        seen = applied == 2 ? slot.payload[slot.offset + slot.joined.end(0)] : 0;
    }

    @Arbiter
    public void end(IIII_Result result) {
        result.r1 = added ? 1 : 0;
        result.r2 = applied;
        slot.joined.take();
        result.r3 = slot.joined.events();
        result.r4 = seen;
    }
}
