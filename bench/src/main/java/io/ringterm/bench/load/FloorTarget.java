package io.ringterm.bench.load;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.LiteBlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import org.HdrHistogram.Histogram;

/**
 * The noise floor: the same generator and one hand-off to a thread that does nothing but take the time. What it shows is
 * what the machine does to an empty pipeline.
 *
 * <p>Or to one that has as much to compute as the lane, if its thread is given work to do for each event: then it also
 * shows the times at which the machine is slow and not only those at which it stands still.
 */
final class FloorTarget implements Target {
    /** One event on its way. */
    private static final class Slot {
        private long intended;
    }

    /** Its thread's name. */
    static final String THREAD = "bench-floor";

    private static final int SLOTS = 1 << 14;

    private final Histogram arrived = Series.newHistogram();
    private final Histogram worked = Series.newHistogram();
    private final LongSupplier clock;
    private final FixedWork work;
    private final RingBuffer<Slot> ring;
    private final BatchEventProcessor<Slot> consumer;
    private final Thread thread;

    /** Work may be null. */
    FloorTarget(LongSupplier clock, FixedWork work) {
        this.clock = clock;
        this.work = work;
        ring = RingBuffer.createSingleProducer(Slot::new, SLOTS, new LiteBlockingWaitStrategy());
        consumer = new BatchEventProcessorBuilder()
                .build(ring, ring.newBarrier(), (slot, sequence, endOfBatch) -> take(slot.intended));
        ring.addGatingSequences(consumer.getSequence());
        thread = new Thread(consumer, THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    private void take(long intended) {
        long now = clock.getAsLong();
        if (work != null) {
            long begin = now;
            work.run();
            now = clock.getAsLong();
            Series.record(worked, now - begin);
        }
        Series.record(arrived, now - intended);
    }

    @Override
    public void send(int session, byte[] payload, int offset, int length, long intended) {
        long sequence = ring.next();
        ring.get(sequence).intended = intended;
        ring.publish(sequence);
    }

    @Override
    public void pause() {
        // its thread records by itself
    }

    @Override
    public void drain() {
        while (consumer.getSequence().get() < ring.getCursor()) {
            LockSupport.parkNanos(100_000);
        }
    }

    @Override
    public void reset() {
        arrived.reset();
        worked.reset();
    }

    @Override
    public List<Series> series() {
        return work == null
                ? List.of(new Series("floor", "due to taken by another thread", arrived))
                : List.of(
                        new Series("floor", "due to as much work done by another thread", arrived),
                        new Series("work", "the work of an event, always the same", worked));
    }

    @Override
    public void close() {
        consumer.halt();
        join();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
