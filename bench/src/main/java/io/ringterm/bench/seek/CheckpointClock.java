package io.ringterm.bench.seek;

import java.util.concurrent.atomic.LongAdder;

import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.StateWriter;

/** How long an engine's threads are at checkpoints: taking them off the stages, and giving them to the journal. */
final class CheckpointClock {
    private final LongAdder nanos = new LongAdder();

    long nanos() {
        return nanos.sum();
    }

    private void since(long start) {
        nanos.add(System.nanoTime() - start);
    }

    /** Stages as a session has them. */
    Stages stages(OpenPayload open) {
        return new TimedStages(open);
    }

    /** A log whose checkpoints are timed. */
    EventLog log(EventLog log) {
        return new TimedLog(log);
    }

    private final class TimedStages extends Stages {
        TimedStages(OpenPayload open) {
            super(open);
        }

        @Override
        public long fingerprint() {
            long start = System.nanoTime();
            long fingerprint = super.fingerprint();
            since(start);
            return fingerprint;
        }

        @Override
        public void snapshot(StateWriter into) {
            long start = System.nanoTime();
            super.snapshot(into);
            since(start);
        }

        @Override
        public void screenSnapshot(StateWriter into) {
            long start = System.nanoTime();
            super.screenSnapshot(into);
            since(start);
        }
    }

    private final class TimedLog implements EventLog {
        private final EventLog log;

        TimedLog(EventLog log) {
            this.log = log;
        }

        @Override
        public void append(
                int session,
                long sequence,
                long nanos,
                EventKind kind,
                int flags,
                byte[] payload,
                int offset,
                int length) {
            log.append(session, sequence, nanos, kind, flags, payload, offset, length);
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
            long start = System.nanoTime();
            log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
            since(start);
        }

        @Override
        public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
            long start = System.nanoTime();
            log.screen(session, sequence, snapshot, offset, length);
            since(start);
        }

        @Override
        public void commit() {
            log.commit();
        }

        @Override
        public int wantedSnapshot() {
            return log.wantedSnapshot();
        }

        @Override
        public boolean workAhead() {
            return log.workAhead();
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
