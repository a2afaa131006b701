package io.ringterm.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When frames were handed out: written by the thread that is handed them, read by the generator's.
 *
 * <pre>
 *  3 longs a frame: session | time stamp of the event that the frame ends with | time
 * </pre>
 *
 * <p>A frame shows at least one event, so the log never holds more frames than events can be on their way. Should it be
 * full nevertheless, frames are counted and left out.
 */
final class FrameLog {
    private static final int WORDS = 3;

    /** Takes a frame. */
    @FunctionalInterface
    interface Reader {
        void frame(int session, long stamp, long time);
    }

    private final long[] frames;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /** Capacity in frames is rounded up to a power of two. */
    FrameLog(int capacity) {
        int size = Integer.highestOneBit(Math.max(2, capacity - 1)) << 1;
        mask = size - 1;
        frames = new long[size * WORDS];
    }

    /** Adds a frame. */
    void add(int session, long stamp, long time) {
        long at = written.getPlain();
        if (at - read.getAcquire() > mask) {
            lost.incrementAndGet();
            return;
        }
        int word = ((int) at & mask) * WORDS;
        frames[word] = session;
        frames[word + 1] = stamp;
        frames[word + 2] = time;
        written.setRelease(at + 1);
    }

    /** Takes out all frames that are there. */
    void drain(Reader reader) {
        long end = written.getAcquire();
        for (long at = read.getPlain(); at < end; at++) {
            int word = ((int) at & mask) * WORDS;
            reader.frame((int) frames[word], frames[word + 1], frames[word + 2]);
        }
        read.setRelease(end);
    }

    /** Frames left out for want of room. */
    long lost() {
        return lost.get();
    }
}
