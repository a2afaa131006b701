package io.ringterm.engine;

import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Counts what one stage does. Written by the stage only, one clock reading a batch; read by anyone without stopping it.
 */
final class StageMeter {
    private static final long HIGHEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 2;

    private final AtomicLong events = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final SingleWriterRecorder recorder = new SingleWriterRecorder(1, HIGHEST_NANOS, DIGITS);
    private final Histogram total = new Histogram(1, HIGHEST_NANOS, DIGITS);
    private Histogram interval;

    // Of the batch.
    private long batchEvents;
    private long batchBytes;
    private long oldestNanos = Long.MAX_VALUE;

    void event(int length, long nanos) {
        events(1, length, nanos);
    }

    /** Events, of which the oldest is of some time. */
    void events(int count, int bytes, long nanos) {
        batchEvents += count;
        batchBytes += bytes;
        oldestNanos = Math.min(oldestNanos, nanos);
    }

    void dropped(int count) {
        dropped.lazySet(dropped.get() + count);
    }

    /** Ends a batch. The latency is that of its oldest event. */
    void batch(long now) {
        if (batchEvents > 0) {
            record(now - oldestNanos);
            events.lazySet(events.get() + batchEvents);
            bytes.lazySet(bytes.get() + batchBytes);
            batchEvents = 0;
            batchBytes = 0;
            oldestNanos = Long.MAX_VALUE;
        }
        batches.lazySet(batches.get() + 1);
    }

    void frames(int count, long nanos) {
        if (count > 0) {
            frames.lazySet(frames.get() + count);
            record(nanos);
        }
    }

    private void record(long nanos) {
        recorder.recordValue(Math.max(0, Math.min(nanos, HIGHEST_NANOS)));
    }

    synchronized StageStats stats() {
        interval = recorder.getIntervalHistogram(interval);
        total.add(interval);
        return new StageStats(events.get(), bytes.get(), batches.get(), frames.get(), dropped.get(), total.copy());
    }
}
