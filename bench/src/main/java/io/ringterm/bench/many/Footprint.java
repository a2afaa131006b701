package io.ringterm.bench.many;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import io.ringterm.bench.probe.ResidentSet;
import io.ringterm.engine.Layout;

/**
 * What sessions take.
 *
 * @param sessions how many
 * @param heapBytesPerSession heap after a collection, above that without them, for each
 * @param rss bytes in RAM of the whole process with all of them, or {@link ResidentSet#UNKNOWN}
 */
public record Footprint(int sessions, double heapBytesPerSession, long rss) {
    private static final int COLUMNS = 80;
    private static final int LINES_A_WRITE = 100;

    private static final int SAME_COLLECTIONS = 3;
    private static final int MOST_COLLECTIONS = 30;
    private static final long NOISE_BYTES = 16_384;
    /** What cleaners and other threads let go of between two collections, the second one finds. */
    private static final long BETWEEN_NANOS = 5_000_000;

    /**
     * Opens sessions and looks.
     *
     * @param sessions how many
     * @param lines full lines of text written to each, at least 0
     * @param layout the engine's threads
     * @param journal whether a journal is kept
     * @param scratch an existing folder for it
     * @return what they take
     */
    public static Footprint measure(int sessions, int lines, Layout layout, boolean journal, Path scratch) {
        try (Rig rig = new Rig(layout, journal, scratch, COLUMNS * LINES_A_WRITE)) {
            rig.open(1);
            rig.session(0).write("x".getBytes(StandardCharsets.US_ASCII));
            rig.flush();
            long before = heap();
            rig.open(sessions);
            fill(rig, lines);
            rig.flush();
            long after = heap();
            return new Footprint(sessions, Math.max(0, after - before) / (double) sessions, ResidentSet.bytes());
        }
    }

    private static void fill(Rig rig, int lines) {
        byte[] text = full(LINES_A_WRITE).getBytes(StandardCharsets.US_ASCII);
        int line = text.length / LINES_A_WRITE;
        for (int session = 1; session < rig.count(); session++) {
            for (int left = lines; left > 0; left -= LINES_A_WRITE) {
                rig.session(session).write(text, 0, Math.min(left, LINES_A_WRITE) * line);
            }
        }
    }

    /** Lines of 80 characters, none like the one before. */
    private static String full(int lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            for (int column = 0; column < COLUMNS; column++) {
                text.append((char) ('!' + (line * 7 + column * 3) % 94));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** Heap in use after collections, bytes: of so many that the last few have found nothing more. */
    public static long heap() {
        long least = Long.MAX_VALUE;
        for (int same = 0, i = 0; same < SAME_COLLECTIONS && i < MOST_COLLECTIONS; i++) {
            System.gc();
            LockSupport.parkNanos(BETWEEN_NANOS);
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            same = now < least - NOISE_BYTES ? 0 : same + 1;
            least = Math.min(least, now);
        }
        return least;
    }
}
