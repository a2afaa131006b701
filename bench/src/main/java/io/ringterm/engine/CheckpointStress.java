package io.ringterm.engine;

import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Snapshots on their way from apply to the journal, in buffers that are used again: each is what was taken, and a
 * checkpoint is never written before its event.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "none was there yet")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "one was there")
@Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "two were there, and the third's event is still to come")
@Outcome(expect = Expect.FORBIDDEN, desc = "another snapshot than was taken, or too early")
@State
public class CheckpointStress {
    private static final byte[] SNAPSHOT = stages().snapshot();
    private static final long FINGERPRINT = stages().fingerprint();
    /** There may be several pairs of actors. */
    private static final ThreadLocal<Stages> STAGES = ThreadLocal.withInitial(CheckpointStress::stages);

    private final CheckpointQueue queue = new CheckpointQueue(4);

    @Actor
    public void apply() {
        for (int event = 0; event < 3; event++) {
            queue.add(event, 0, event, STAGES.get(), Checkpoint.SNAPSHOT);
        }
    }

    @Actor
    public void journal(II_Result result) {
        Checked log = new Checked();
        queue.drain(0, log);
        queue.drain(1, log);
        result.r1 = log.written;
        result.r2 = log.wrong;
    }

    private static Stages stages() {
        return new Stages(OpenPayload.of(2, 1).withLimits(Limits.DEFAULT.withHistoryLines(0)));
    }

    private static final class Checked implements EventLog {
        private int written;
        private int wrong;

        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] bytes, int at, int length) {
            throw new IllegalStateException("nothing is appended");
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] bytes, int at, int length) {
            boolean same = length == SNAPSHOT.length;
            for (int i = 0; same && i < length; i++) {
                same = bytes[at + i] == SNAPSHOT[i];
            }
            if (!same || sequence != written || sequence > 1 || fingerprint != FINGERPRINT) {
                wrong++;
            }
            written++;
        }

        @Override
        public void commit() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
