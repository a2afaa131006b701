package io.ringterm.engine;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** An update that is opened while the ticker lets go of its session is watched: by the old watch or by a new one. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "let go of, and told anew")
@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "kept")
@Outcome(id = "false, true", expect = Expect.FORBIDDEN, desc = "open and watched by nobody: it would never end")
@Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "watched twice")
@State
public class SyncWatchStress {
    private final SyncWatch sync = new SyncWatch(1);

    public SyncWatchStress() {
        sync.open(0, 0);
        sync.ended();
    }

    @Actor
    public void apply(ZZ_Result result) {
        result.r1 = sync.open(1, 0);
    }

    @Actor
    public void ticker(ZZ_Result result) {
        result.r2 = sync.unwatch();
    }
}
