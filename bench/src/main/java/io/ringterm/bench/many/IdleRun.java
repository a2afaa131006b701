package io.ringterm.bench.many;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.engine.Layout;

/** Open sessions at rest. */
public final class IdleRun {
    private IdleRun() {}

    /**
     * Opens sessions, writes a line to each, lets the machine settle, and looks.
     *
     * @param sessions how many
     * @param layout threads of the lane
     * @param journal whether a journal is kept
     * @param scratch an existing folder for it
     * @param settleNanos before the look
     * @param nanos how long the look
     * @return what the process used meanwhile
     */
    public static Usage run(int sessions, Layout layout, boolean journal, Path scratch, long settleNanos, long nanos) {
        try (Rig rig = new Rig(layout, journal, scratch, 1)) {
            rig.open(sessions);
            for (int i = 0; i < sessions; i++) {
                rig.session(i).write("$ ".getBytes(StandardCharsets.US_ASCII));
            }
            rig.flush();
            rest(settleNanos);
            UsageProbe probe = UsageProbe.start();
            rest(nanos);
            return probe.stop();
        }
    }

    private static void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
