package io.ringterm.bench.many;

import io.ringterm.bench.load.Feed;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.bench.workload.Workload;

/** Events as fast as the ring takes them, to a rig's sessions in turn, each of which goes on with the text where it was. */
public final class ClosedLoop {
    private static final int EVENTS_A_LOOK = 1_024;

    private final Rig rig;
    private final Feed feed;
    private int session;

    /**
     * A loop.
     *
     * @param rig with at least one session
     * @param feed what events contain, for as many sessions
     */
    public ClosedLoop(Rig rig, Feed feed) {
        this.rig = rig;
        this.feed = feed;
    }

    /**
     * A loop over what compilers and test runners write, on terminals of 80x24.
     *
     * @param rig with at least one session
     * @param payload bytes of an event
     * @return the loop
     */
    public static ClosedLoop ofLogs(Rig rig, int payload) {
        return new ClosedLoop(rig, Feed.of(Workload.SGR_256_LOG, 80, 24, payload, rig.count()));
    }

    /**
     * What a loop showed.
     *
     * @param events how many went through
     * @param bytes how many bytes
     * @param usage time and cost, the last event's frame included
     */
    public record Result(long events, long bytes, Usage usage) {
        /**
         * Events a second.
         *
         * @return of time that passed
         */
        public double rate() {
            return events * 1e9 / Math.max(1, usage.wallNanos());
        }

        /**
         * Output a second.
         *
         * @return 10^6 bytes a second
         */
        public double megabytesPerSecond() {
            return bytes * 1e3 / Math.max(1, usage.wallNanos());
        }

        /**
         * Processor time of the whole process.
         *
         * @return nanoseconds an event
         */
        public double cpuNanosPerEvent() {
            return (double) usage.cpuNanos() / Math.max(1, events);
        }
    }

    /**
     * Sends for a time, waits until all is handed out.
     *
     * @param nanos how long at least
     * @return what it showed
     */
    public Result run(long nanos) {
        return run(nanos, Long.MAX_VALUE);
    }

    /**
     * Sends for a time or until so many events are sent, whichever is first; waits until all is handed out.
     *
     * @param nanos how long at least, if events are not at an end
     * @param most how many events at most, at least 1
     * @return what it showed
     */
    public Result run(long nanos, long most) {
        UsageProbe probe = UsageProbe.start();
        long events = 0;
        long end = System.nanoTime() + nanos;
        do {
            long next = Math.min(EVENTS_A_LOOK, most - events);
            for (long i = 0; i < next; i++) {
                send();
            }
            events += next;
        } while (events < most && System.nanoTime() < end);
        rig.flush();
        return new Result(events, events * feed.length(), probe.stop());
    }

    private void send() {
        rig.session(session).write(feed.text(), feed.take(session), feed.length());
        session = session + 1 == rig.count() ? 0 : session + 1;
    }
}
