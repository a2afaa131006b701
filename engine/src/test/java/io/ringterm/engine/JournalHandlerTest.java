package io.ringterm.engine;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.op.OpBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How often a batch is committed, with a clock that only the log moves. */
class JournalHandlerTest {
    private static final int PAYLOAD = 1_024;
    private static final int EVENTS = 1_000;
    private static final long APPEND_NANOS = 5_000;

    /** Takes so long as it is told to, and counts. */
    private static final class SlowLog implements EventLog {
        final long commitNanos;
        long now;
        long appended;
        long committed;
        int commits;

        SlowLog(long commitNanos) {
            this.commitNanos = commitNanos;
        }

        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int at, int length) {
            now += APPEND_NANOS;
            appended++;
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
            throw new IllegalStateException("nobody takes one");
        }

        @Override
        public void commit() {
            now += commitNanos;
            committed = appended;
            commits++;
        }

        @Override
        public void close() {
            throw new IllegalStateException("nobody closes it");
        }
    }

    private static SlowLog batch(long commitNanos) {
        try (Engine engine = Engine.builder().layout(Layout.INLINE).build()) {
            Session session = engine.open(80, 24);
            SlowLog log = new SlowLog(commitNanos);
            Progress progress = new Progress();
            JournalHandler handler = new JournalHandler(
                    log,
                    new CheckpointQueue(4),
                    number -> true,
                    at -> false,
                    progress,
                    null,
                    () -> log.now,
                    new StageMeter());
            Slot slot = new Slot(new Arena(1, PAYLOAD), 0, new OpBuffer(PAYLOAD));
            for (int i = 0; i < EVENTS; i++) {
                slot.event(session, EventKind.OUTPUT, new byte[PAYLOAD], 0, PAYLOAD, PAYLOAD);
                slot.sequence = i;
                handler.onEvent(slot, i, i == EVENTS - 1);
                assertEquals(log.committed - 1, progress.journaled.get(), "what is committed is told");
            }
            assertEquals(EVENTS, log.committed, "the end of a batch is committed");
            return log;
        }
    }

    @Test
    void commitsLongBatchInStretchesWhereThatCostsNothing() {
        SlowLog log = batch(0);
        // 28 KiB, in which an event counts its bytes and 8.
        assertEquals(EVENTS / 28.0, log.commits, 2);
    }

    @Test
    void spendsAFifthOfItsTimeOnCommitsAtMostHoweverLongTheyTake() {
        for (long commitNanos = 10_000; commitNanos <= 100_000_000; commitNanos *= 10) {
            SlowLog log = batch(commitNanos);
            // The first commit is not known to be slow, the last ends the batch.
            long inTheMiddle = (log.commits - 2) * commitNanos;
            assertTrue(inTheMiddle * 4 <= EVENTS * APPEND_NANOS, commitNanos + " ns: " + log.commits);
        }
    }
}
