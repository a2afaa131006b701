package io.ringterm.bench.seek;

import java.util.List;

import io.ringterm.bench.load.Series;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.throughput.Spread;

/**
 * What seeking in a recording showed.
 *
 * @param machine where it ran
 * @param name the recording's path, or what was made
 * @param events the session's
 * @param outputBytes the session's
 * @param size bytes of the recording's files
 * @param snapshots how many whole ones there are of the session
 * @param snapshotBytes bytes in them
 * @param screens how many snapshots of its screen
 * @param screenBytes bytes in them
 * @param replayNanos a replay from beginning to end
 * @param openNanos opened with all of it checked, as {@code play} does
 * @param browseNanos opened as the indexes beside its files say
 * @param times seeks and steps
 * @param checked how many places were compared with the straight replay
 * @param differing sequences of those that differ from it; empty, unless seeking is wrong
 * @param made what making it showed, or null where a recording was given
 */
public record SeekResult(
        Machine machine,
        String name,
        long events,
        long outputBytes,
        long size,
        int snapshots,
        long snapshotBytes,
        int screens,
        long screenBytes,
        long replayNanos,
        long openNanos,
        long browseNanos,
        List<Series> times,
        int checked,
        List<Long> differing,
        Made made) {
    /** Copies the lists. */
    public SeekResult {
        times = List.copyOf(times);
        differing = List.copyOf(differing);
    }

    /**
     * What making it showed.
     *
     * @param checkpointPercent by how many percent the lane's time was longer for the checkpoints that it took and journaled
     * @param recovery what a kill before its end left, given back
     * @param price what checkpoints cost beside recordings without, or null where that was not asked for
     */
    public record Made(double checkpointPercent, Recovered recovery, Price price) {}

    /**
     * A session given back from what a kill leaves.
     *
     * @param nanos from opening the journal until the session can be written to
     * @param same whether its fingerprint is the one it had
     */
    public record Recovered(long nanos, boolean same) {}

    /**
     * What checkpoints cost.
     *
     * @param with MB/s with them
     * @param without MB/s without
     * @param percent how much slower with them, in percent, turn by turn
     * @param floor how far two recordings without are from each other, in percent, turn by turn
     * @param cpuPercent how much more processor time with them
     * @param cpuFloor how far the processor time of two recordings without is from each other
     * @param sizePercent how much larger with them
     */
    public record Price(
            Spread with,
            Spread without,
            Spread percent,
            Spread floor,
            Spread cpuPercent,
            Spread cpuFloor,
            double sizePercent) {}

    /**
     * How much of the recording snapshots are.
     *
     * @return percent of its files' size
     */
    public double snapshotPercent() {
        return 100.0 * (snapshotBytes + screenBytes) / Math.max(1, size);
    }

    /**
     * Tells whether all that was compared was right.
     *
     * @return false if a seek, a step or a recovery led to another state than the straight way
     */
    public boolean agrees() {
        return differing.isEmpty() && (made == null || made.recovery().same());
    }
}
