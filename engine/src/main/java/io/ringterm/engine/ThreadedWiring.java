package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;

/**
 * A thread a handler. An exception that leaves a handler ends its thread with the event unhandled, so that nobody
 * downstream sees it, and fails the lane.
 */
final class ThreadedWiring implements Wiring {
    private final LaneParts parts;
    private final RingBuffer<Slot> ring;
    private final List<BatchEventProcessor<Slot>> processors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Sequence journaled;
    private volatile boolean halting;

    ThreadedWiring(LaneParts parts) {
        this.parts = parts;
        this.ring = parts.ring();
    }

    /** What a handler depends on that takes events as they are published. */
    Sequence[] publishers() {
        return new Sequence[0];
    }

    void journal(JournalHandler handler) {
        if (handler != null) {
            journaled = add("journal", handler, publishers())[0];
        }
    }

    Sequence[] add(String stage, EventHandler<Slot> handler, Sequence[] after) {
        BatchEventProcessor<Slot> processor =
                new BatchEventProcessorBuilder().build(ring, ring.newBarrier(after), handler);
        processor.setExceptionHandler(new FailStop(stage));
        processors.add(processor);
        threads.add(parts.threads().newThread(() -> run(stage, processor)));
        threads.get(threads.size() - 1).setName(parts.name() + "-" + stage);
        ring.addGatingSequences(processor.getSequence());
        return new Sequence[] {processor.getSequence()};
    }

    /** Adds a handler that comes after the journal too. */
    void addLast(String stage, EventHandler<Slot> handler, Sequence[] after) {
        add(stage, handler, journaled == null ? after : new Sequence[] {after[0], journaled});
    }

    private void run(String stage, BatchEventProcessor<Slot> processor) {
        try {
            processor.run();
            if (!halting) {
                parts.failure().fail(stage, new IllegalStateException("its thread ended by itself"));
            }
        } catch (RuntimeException | Error e) {
            parts.failure().fail(stage, e);
        }
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
    }

    @Override
    public void help() {
        // the threads do the work
    }

    @Override
    public void halt() {
        halting = true;
        processors.forEach(BatchEventProcessor::halt);
    }

    @Override
    public boolean join(long nanos) {
        long deadline = System.nanoTime() + nanos;
        boolean ended = true;
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1_000_000, deadline - System.nanoTime()));
                ended &= !thread.isAlive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }

    private final class FailStop implements ExceptionHandler<Slot> {
        private final String stage;

        FailStop(String stage) {
            this.stage = stage;
        }

        @Override
        public void handleEventException(Throwable thrown, long sequence, Slot slot) {
            parts.failure().fail(stage, thrown);
            // Returning would count the event as handled.
            throw new LaneFailedException(stage + " stopped at place " + sequence, thrown);
        }

        @Override
        public void handleOnStartException(Throwable thrown) {
            parts.failure().fail(stage, thrown);
        }

        @Override
        public void handleOnShutdownException(Throwable thrown) {
            parts.failure().fail(stage, thrown);
        }
    }
}
