package io.ringterm.bench.load;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.bench.probe.ThreadTimes;
import io.ringterm.bench.probe.Usage;

/**
 * A time of load on one target.
 *
 * @param startMillis when it began, milliseconds since 1970-01-01T00:00Z
 * @param events how many were sent
 * @param nanos from the first one due until the last one had arrived
 * @param usage what the process used meanwhile
 * @param threads what each of its threads had of the processors
 * @param series latencies
 */
public record Phase(
        long startMillis, long events, long nanos, Usage usage, List<ThreadTimes> threads, List<Series> series) {
    /** Copies the lists. */
    public Phase {
        threads = List.copyOf(threads);
        series = List.copyOf(series);
    }

    /**
     * Events a second that went through.
     *
     * @return events over time
     */
    public double rate() {
        return events * 1e9 / nanos;
    }

    /**
     * What all threads but the reporting one allocated.
     *
     * @return bytes an event
     */
    public double allocatedPerEvent() {
        return (double) usage.allocatedBytes() / events;
    }

    /**
     * Processor time of some threads.
     *
     * @param prefix what their names begin with
     * @return nanoseconds an event, 0 where the system does not tell
     */
    double runNanosPerEvent(String prefix) {
        return threads.stream()
                        .filter(thread -> thread.name().startsWith(prefix))
                        .mapToLong(ThreadTimes::runNanos)
                        .sum()
                / (double) events;
    }

    /**
     * A series by its name.
     *
     * @param name as in {@link Series#name()}
     * @return the series
     * @throws IllegalArgumentException if there is none
     */
    public Series series(String name) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no series: name=" + name));
    }

    /** Two phases on the same target as one; usage is the sum, memory the first's before and the last's after. */
    static Phase both(Phase first, Phase second) {
        List<Series> sum = new ArrayList<>();
        for (Series series : first.series) {
            Series copy = series.copy();
            copy.histogram().add(second.series(series.name()).histogram());
            sum.add(copy);
        }
        Usage a = first.usage;
        Usage b = second.usage;
        return new Phase(
                first.startMillis,
                first.events + second.events,
                first.nanos + second.nanos,
                new Usage(
                        a.wallNanos() + b.wallNanos(),
                        a.cpuNanos() + b.cpuNanos(),
                        a.allocatedBytes() + b.allocatedBytes(),
                        a.rssBefore(),
                        b.rssAfter()),
                ThreadTimes.sum(first.threads, second.threads),
                sum);
    }
}
