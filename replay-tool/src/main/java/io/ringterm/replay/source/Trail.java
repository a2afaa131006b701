package io.ringterm.replay.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

import io.ringterm.Terminal;
import io.ringterm.grid.HistorySource;
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
 * <p>Going back event by event over n events applies each of them about log n times in all, and keeps log n screens. Who
 * goes back again and again is expected to go on: the way to a place then leaves terminals of the events before it, 1, 2, 4
 * and so on up to {@value #MOST_NEAR}, each of which is the next step back.
 */
final class Trail {
    private static final int MOST = 64;
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_NEAR = 32;
    /** Of all their screens, as snapshots have them. */
    private static final long MOST_NEAR_BYTES = 2L << 20;

    /** A screen after an event, that event's time, and the snapshot that the way to it began with. */
    record Step(long sequence, long nanos, byte[] screen, Base origin) {}

    /** What a terminal was after an event, and is again. */
    record Near(long sequence, long nanos, Terminal terminal, Base origin) {}

    private final Deque<Near> near = new ArrayDeque<>();
    private final TreeMap<Long, Step> steps = new TreeMap<>();
    private final StateWriter writer = new StateWriter(4_096);
    private long bytes;
    private long nearBytes;
    /** How many terminals the next way back leaves. */
    private int wanted;

    /** One step back: the terminal of the event that is gone back to, or null. It is the caller's now. */
    Near back(long from, long target) {
        while (!near.isEmpty() && near.getLast().sequence() > target) {
            near.removeLast();
        }
        if (!near.isEmpty() && near.getLast().sequence() == target) {
            return near.removeLast();
        }
        near.clear();
        nearBytes = 0;
        wanted = target == from - 1 ? Math.min(MOST_NEAR, Math.max(1, 2 * wanted)) : 0;
        return null;
    }

    /** Offers a state on the way back to a target, and keeps it if its distance is one of those. */
    void offer(long target, long sequence, long nanos, Terminal terminal, Base origin, HistorySource history) {
        long distance = target - sequence;
        boolean keeps = distance > 0 && Long.bitCount(distance) == 1 && !steps.containsKey(sequence);
        boolean isNear = distance > 0 && distance <= wanted && nearBytes < MOST_NEAR_BYTES;
        if (!keeps && !isNear) {
            return;
        }
        terminal.screenSnapshot(writer);
        byte[] screen = writer.toBytes();
        if (isNear) {
            near.addLast(new Near(sequence, nanos, Terminal.restore(screen, history), origin));
            nearBytes += screen.length;
        }
        if (keeps) {
            steps.put(sequence, new Step(sequence, nanos, screen, origin));
            bytes += screen.length;
            while (steps.size() > MOST || bytes > MOST_BYTES) {
                bytes -= steps.pollFirstEntry().getValue().screen().length;
            }
        }
    }

    void clear() {
        steps.clear();
        near.clear();
        bytes = 0;
        nearBytes = 0;
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
