package io.ringterm.bench.load;

import java.util.function.LongSupplier;

import org.HdrHistogram.Histogram;

/** Sends events when they are due, to the sessions in turn, whatever became of those before. One thread's. */
final class Generator {
    private final LongSupplier clock;
    private final Pace pace;
    private final long leastSleepNanos;
    private final Feed feed;
    private final int sessions;
    private final Histogram late = Series.newHistogram();
    private int session;

    Generator(LongSupplier clock, Pace pace, long leastSleepNanos, Feed feed, int sessions) {
        this.clock = clock;
        this.pace = pace;
        this.leastSleepNanos = leastSleepNanos;
        this.feed = feed;
        this.sessions = sessions;
    }

    /** How late events were sent: what the generator and back-pressure add before the pipeline has them. */
    Histogram late() {
        return late;
    }

    /**
     * Sends some events and returns when the last one is sent.
     *
     * @param schedule when
     * @param count how many
     * @param target where to
     */
    void run(Schedule schedule, long count, Target target) {
        long sent = 0;
        while (sent < count) {
            long now = clock.getAsLong();
            long due = Math.min(count, schedule.due(now));
            if (due == sent) {
                target.pause();
                pace.await(schedule.intended(sent) - now, leastSleepNanos);
            }
            for (; sent < due; sent++) {
                long intended = schedule.intended(sent);
                Series.record(late, clock.getAsLong() - intended);
                target.send(session, feed.text(), feed.take(session), feed.length(), intended);
                session = session + 1 == sessions ? 0 : session + 1;
            }
        }
    }
}
