package io.ringterm.bench.probe;

/**
 * What was used between two looks.
 *
 * @param wallNanos time that passed
 * @param cpuNanos processor time of the whole process, all its threads together
 * @param allocatedBytes bytes allocated by all threads but the one that looks
 * @param rssBefore bytes in RAM at the first look, or {@link ResidentSet#UNKNOWN}
 * @param rssAfter bytes in RAM at the second look, or {@link ResidentSet#UNKNOWN}
 */
public record Usage(long wallNanos, long cpuNanos, long allocatedBytes, long rssBefore, long rssAfter) {
    /**
     * Processors kept busy.
     *
     * @return 1.0 for one of them all the time
     */
    public double cores() {
        return wallNanos == 0 ? 0 : (double) cpuNanos / wallNanos;
    }
}
