package io.ringterm.bench.load;

import java.util.ArrayList;
import java.util.List;

import org.HdrHistogram.Histogram;

/**
 * Brings together when events should have been sent and when a frame showed them. All on the generator's thread, which
 * therefore knows an event before it looks at the frame that shows it. An event is known by its time stamp: those of a
 * session never run backwards, and a frame has that of the event it ends with, be it one of the generator's or of the
 * lane's own.
 *
 * <pre>
 *            due                         stamp                       frame
 *  sent      100, 120, 140, 160          101, 122, 143, 181
 *  handed                                                            up to 175 (a TIMER's stamp), at 190
 *            → events 90, 70, 50, the frame 50; the last event waits for another
 * </pre>
 */
final class Matcher {
    private final List<Pending> pending = new ArrayList<>();
    private final Histogram frames = Series.newHistogram();
    private final Histogram events = Series.newHistogram();

    /**
     * A matcher.
     *
     * @param sessions how many sessions
     * @param room for how many events of a session on their way there is room at first; it grows where there are more
     */
    Matcher(int sessions, int room) {
        for (int i = 0; i < sessions; i++) {
            pending.add(new Pending(room));
        }
    }

    /** Notes an event, its time stamp and when it should have been sent; stamps of a session never fall. */
    void sent(int session, long stamp, long intended) {
        pending.get(session).add(stamp, intended);
    }

    /** Notes that a frame was handed out, and the stamp of the event that it ends with. */
    void frame(int session, long stamp, long time) {
        pending.get(session).takeUpTo(stamp, time, events, frames);
    }

    /** Tells whether all events that were sent have been shown. */
    boolean isSettled() {
        for (Pending session : pending) {
            if (!session.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Forgets events that no frame has shown, and all latencies. */
    void reset() {
        pending.forEach(Pending::clear);
        frames.reset();
        events.reset();
    }

    /** Latencies of frames: from when the newest event that a frame shows should have been sent. */
    Histogram frames() {
        return frames;
    }

    /** Latencies of events: each from when it should have been sent to the frame that showed it. */
    Histogram events() {
        return events;
    }

    /** One session's events that no frame has shown yet. */
    private static final class Pending {
        private long[] stamps;
        private long[] intended;
        private int mask;
        private long head;
        private long tail;

        Pending(int capacity) {
            int size = Integer.highestOneBit(Math.max(2, capacity - 1)) << 1;
            stamps = new long[size];
            intended = new long[size];
            mask = size - 1;
        }

        void add(long stamp, long time) {
            if (tail - head > mask) {
                grow();
            }
            int at = (int) tail++ & mask;
            stamps[at] = stamp;
            intended[at] = time;
        }

        private void grow() {
            int size = stamps.length;
            long[] moreStamps = new long[2 * size];
            long[] moreIntended = new long[2 * size];
            for (int i = 0; i < size; i++) {
                int at = (int) (head + i) & mask;
                moreStamps[i] = stamps[at];
                moreIntended[i] = intended[at];
            }
            stamps = moreStamps;
            intended = moreIntended;
            mask = 2 * size - 1;
            head = 0;
            tail = size;
        }

        void takeUpTo(long stamp, long time, Histogram events, Histogram frames) {
            long newest = Long.MIN_VALUE;
            while (head < tail && stamps[(int) head & mask] <= stamp) {
                newest = intended[(int) head++ & mask];
                Series.record(events, time - newest);
            }
            if (newest != Long.MIN_VALUE) {
                Series.record(frames, time - newest);
            }
        }

        boolean isEmpty() {
            return head == tail;
        }

        void clear() {
            head = tail;
        }
    }
}
