package io.ringterm.replay.source;

import java.util.Map;
import java.util.TreeMap;

import io.ringterm.Terminal;
import io.ringterm.grid.StateWriter;

/**
 * Screens on the way to a place that was gone back to, so that going back again need not begin at the recording's last
 * snapshot: the nearer, the closer together.
 *
 * <pre>
 *  snapshot                                                place
 *     |-------|---------------|-------|---|-|*
 *             kept, at distances of powers of two
 * </pre>
 *
 * <p>Going back event by event over n events applies each of them about log n times in all, and keeps log n screens.
 */
final class Trail {
    private static final int MOST = 64;
    private static final long MOST_BYTES = 16L << 20;

    /** A screen after an event, that event's time, and the snapshot that the way to it began with. */
    record Step(long sequence, long nanos, byte[] screen, Base origin) {}

    private final TreeMap<Long, Step> steps = new TreeMap<>();
    private final StateWriter writer = new StateWriter(4_096);
    private long bytes;

    /** Offers a state on the way to a target, and keeps it if its distance is one of those. */
    void offer(long target, long sequence, long nanos, Terminal terminal, Base origin) {
        long distance = target - sequence;
        if (distance > 0 && Long.bitCount(distance) == 1 && !steps.containsKey(sequence)) {
            terminal.screenSnapshot(writer);
            steps.put(sequence, new Step(sequence, nanos, writer.toBytes(), origin));
            bytes += writer.size();
            while (steps.size() > MOST || bytes > MOST_BYTES) {
                bytes -= steps.pollFirstEntry().getValue().screen().length;
            }
        }
    }

    void clear() {
        steps.clear();
        bytes = 0;
    }

    /** The last step at or before an event, or null; those behind it are forgotten. */
    Step before(long target) {
        Map<Long, Step> behind = steps.tailMap(target, false);
        for (Step step : behind.values()) {
            bytes -= step.screen().length;
        }
        behind.clear();
        Map.Entry<Long, Step> found = steps.floorEntry(target);
        return found == null ? null : found.getValue();
    }
}
