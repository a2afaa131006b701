package io.ringterm.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ringterm.engine.Scripts.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A journal gets ahead with its work where nothing is published, and where that is so alone. */
class WorkAheadTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Has so much to do ahead after each commit as it is told, and waits in the middle of it if it is to. */
    private static final class Diligent implements EventLog {
        final AtomicInteger done = new AtomicInteger();
        final List<String> calls = new ArrayList<>();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goesOn = new CountDownLatch(1);
        volatile int stepsAfterCommit;
        volatile boolean waits;
        private int left;

        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int at, int length) {
            calls.add("append");
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
            // none of it matters here
        }

        @Override
        public void commit() {
            calls.add("commit");
            left = stepsAfterCommit;
        }

        @Override
        public boolean workAhead() {
            if (left == 0) {
                return false;
            }
            calls.add("ahead");
            if (waits) {
                begun.countDown();
                await(goesOn);
                waits = false;
            }
            left--;
            done.incrementAndGet();
            return left > 0;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED", "STAGED"})
    void worksAheadUntilThereIsNoMoreOfIt(Layout layout) throws InterruptedException {
        Diligent log = new Diligent();
        try (Engine engine =
                Engine.builder().layout(layout).journal(lane -> log).build()) {
            Session session = engine.open(80, 24);
            session.flush(TIMEOUT);
            log.stepsAfterCommit = 5;
            session.write(ascii("key"));
            session.flush(TIMEOUT);
            Eventually.await(() -> log.done.get() == 5, "all of it is done");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SINGLE", "FUSED", "STAGED"})
    void stopsBetweenTwoPiecesOfItWhereSomethingIsPublished(Layout layout) {
        Diligent log = new Diligent();
        try (Engine engine =
                Engine.builder().layout(layout).journal(lane -> log).build()) {
            Session session = engine.open(80, 24);
            session.flush(TIMEOUT);
            log.waits = true;
            log.stepsAfterCommit = 1_000;
            session.write(ascii("key"));
            await(log.begun);
            log.stepsAfterCommit = 0;
            session.write(ascii("more"));
            log.goesOn.countDown();
            session.flush(TIMEOUT);
            assertEquals(1, log.done.get());
        }
        int ahead = log.calls.indexOf("ahead");
        assertEquals(List.of("commit", "ahead", "append"), log.calls.subList(ahead - 1, ahead + 2));
    }

    /** There it would be a host's own thread that does it. */
    @Test
    void leavesItToTheCommitWhereWhoPublishesDoesTheWork() {
        Diligent log = new Diligent();
        log.stepsAfterCommit = 5;
        try (Engine engine =
                Engine.builder().layout(Layout.INLINE).journal(lane -> log).build()) {
            Session session = engine.open(80, 24);
            session.write(ascii("key"));
            session.flush(TIMEOUT);
        }
        assertFalse(log.calls.contains("ahead"), () -> log.calls.toString());
    }
}
