package io.ringterm.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks Linux to wake the calling thread when it asked to be woken.
 *
 * <p>By default the kernel may wait another 50 µs in order to wake several threads at once (proc(5),
 * {@code /proc/pid/timerslack_ns}). A load generator that sleeps between events would pass that on to each of them.
 */
final class TimerSlack {
    private static final Path SELF = Path.of("/proc/thread-self");

    private TimerSlack() {}

    /** Makes the calling thread's sleeps as exact as the kernel can; tells whether it agreed. */
    static boolean minimise() {
        try {
            String thread = SELF.toRealPath().getFileName().toString();
            Files.writeString(Path.of("/proc", thread, "timerslack_ns"), "1");
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
