package io.ringterm.bench.load;

import java.util.List;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.Usage;

/**
 * What running a recording showed.
 *
 * @param plan what was asked for
 * @param machine where
 * @param name the recording
 * @param events how many were sent a pass
 * @param bytes of output a pass
 * @param nanos from the first event due until the last was shown, all measured passes together
 * @param passes measured
 * @param usage what the process used meanwhile
 * @param series latencies
 * @param floor the noise floor's, before the measured passes; empty where each event is due when it is sent
 * @param slowest of all measured passes, the slowest first
 */
public record ReplayResult(
        ReplayPlan plan,
        Machine machine,
        String name,
        long events,
        long bytes,
        long nanos,
        int passes,
        Usage usage,
        List<Series> series,
        List<Series> floor,
        List<SlowEvent> slowest) {
    /** Copies the lists. */
    public ReplayResult {
        series = List.copyOf(series);
        floor = List.copyOf(floor);
        slowest = List.copyOf(slowest);
    }

    /**
     * Events a second.
     *
     * @return over all measured passes
     */
    public double rate() {
        return events * passes * 1e9 / Math.max(1, nanos);
    }

    /**
     * Output a second.
     *
     * @return 10^6 bytes a second, over all measured passes
     */
    public double megabytesPerSecond() {
        return bytes * passes * 1e3 / Math.max(1, nanos);
    }
}
