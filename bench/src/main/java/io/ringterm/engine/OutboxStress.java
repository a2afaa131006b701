package io.ringterm.engine;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A full outbox holds apply back; what is taken is what was put in, in order, and a place is used again only then. */
@JCStressTest
@Outcome(id = "0, 0, 0", expect = Expect.ACCEPTABLE, desc = "nothing was there yet, or the outbox full")
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "one was there")
@Outcome(id = "1, 2, 0", expect = Expect.ACCEPTABLE, desc = "two were there")
@Outcome(id = "1, 2, 3", expect = Expect.ACCEPTABLE, desc = "a place was used again")
@Outcome(expect = Expect.FORBIDDEN, desc = "out of order, or overwritten")
@State
public class OutboxStress {
    private final Outbox outbox = new Outbox(2);
    private final int[] taken = new int[3];

    @Actor
    public void apply() {
        for (int number = 1; number <= 3 && !outbox.isFull(); number++) {
            Parcel parcel = outbox.next();
            parcel.ringSequence = number;
            parcel.replyBytes = number;
            outbox.put();
        }
    }

    @Actor
    public void deliver() {
        int count = 0;
        for (int tries = 0; tries < 3; tries++) {
            Parcel parcel = outbox.peek(3);
            if (parcel != null) {
                taken[count++] = parcel.ringSequence == parcel.replyBytes ? parcel.replyBytes : -1;
                parcel.clear();
                outbox.taken();
            }
        }
    }

    @Arbiter
    public void end(III_Result result) {
        result.r1 = taken[0];
        result.r2 = taken[1];
        result.r3 = taken[2];
    }
}
