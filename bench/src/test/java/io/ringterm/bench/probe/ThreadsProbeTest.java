package io.ringterm.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ThreadsProbeTest {
    @TempDir
    private Path tasks;

    private void thread(int number, String name, String times) throws IOException {
        Path folder = Files.createDirectories(tasks.resolve(Integer.toString(number)));
        Files.writeString(folder.resolve("comm"), name + "\n");
        Files.writeString(folder.resolve("schedstat"), times + "\n");
    }

    @Test
    void tellsWhatCameBetweenTheLooks() throws IOException {
        thread(1, "lane", "1000 50 3");
        thread(2, "C2 CompilerThre", "10 1 1");
        thread(3, "odd", "-");
        ThreadsProbe probe = ThreadsProbe.start(tasks);
        thread(1, "lane", "1700 90 5");
        thread(4, "C2 CompilerThre", "900 2 1");

        assertEquals(
                List.of(new ThreadTimes("C2 CompilerThre", 900, 2), new ThreadTimes("lane", 700, 40)), probe.stop());
    }

    @Test
    void tellsNothingWhereTheSystemDoesNot() {
        assertEquals(List.of(), ThreadsProbe.start(tasks.resolve("absent")).stop());
    }

    /** The kernel may count a thread's time when it next looks at it only: busy until it has. */
    @Test
    void seesItsOwnThreadRun() throws IOException {
        Path mine = Path.of("/proc/thread-self/schedstat");
        assumeTrue(Files.exists(mine) && !Files.readString(mine).startsWith("0 0"), "the kernel keeps no such count");
        ThreadsProbe probe = ThreadsProbe.start();
        String name = Files.readString(mine.resolveSibling("comm")).strip();
        long limit = System.nanoTime() + 60_000_000_000L;
        while (ran(probe, name) == 0 && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }

        assertTrue(ran(probe, name) > 0, name);
    }

    private static long ran(ThreadsProbe probe, String name) {
        return probe.stop().stream()
                .filter(thread -> thread.name().equals(name))
                .mapToLong(ThreadTimes::runNanos)
                .sum();
    }
}
