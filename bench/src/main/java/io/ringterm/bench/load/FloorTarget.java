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
 */
final class FloorTarget implements Target {
    /** One event on its way. */
    private static final class Slot {
        private long intended;
    }

    private static final int SLOTS = 1 << 14;

    private final Histogram arrived = Series.newHistogram();
    private final RingBuffer<Slot> ring;
    private final BatchEventProcessor<Slot> consumer;
    private final Thread thread;

    FloorTarget(LongSupplier clock) {
        ring = RingBuffer.createSingleProducer(Slot::new, SLOTS, new LiteBlockingWaitStrategy());
        consumer = new BatchEventProcessorBuilder()
                .build(
                        ring,
                        ring.newBarrier(),
                        (slot, sequence, endOfBatch) -> Series.record(arrived, clock.getAsLong() - slot.intended));
        ring.addGatingSequences(consumer.getSequence());
        thread = new Thread(consumer, "bench-floor");
        thread.setDaemon(true);
        thread.start();
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
    }

    @Override
    public List<Series> series() {
        return List.of(new Series("floor", "due to taken by another thread", arrived));
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
