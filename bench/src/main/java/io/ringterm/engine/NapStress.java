package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicLong;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Who publishes while the watchdog falls asleep is seen by it, or wakes it. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "seen, and woken besides")
@Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "woken")
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "seen")
@Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "asleep while there is something to do")
@State
public class NapStress {
    private final Nap nap = new Nap();
    private final AtomicLong cursor = new AtomicLong(-1);

    @Actor
    public void publish(ZZ_Result result) {
        cursor.incrementAndGet();
        result.r1 = nap.end();
    }

    @Actor
    public void watch(ZZ_Result result) {
        nap.begin();
        result.r2 = cursor.get() >= 0;
    }
}
