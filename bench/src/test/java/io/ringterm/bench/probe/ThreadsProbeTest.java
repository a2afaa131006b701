package io.ringterm.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void seesItsOwnThreadRun() {
        ThreadsProbe probe = ThreadsProbe.start();
        long sum = 0;
        for (int i = 0; i < 1_000_000; i++) {
            sum += Integer.toString(i).hashCode();
        }
        long ran = probe.stop().stream().mapToLong(ThreadTimes::runNanos).sum();

        assertTrue(!Files.exists(Path.of("/proc/self/schedstat")) || ran > 0, "ran=" + ran + ", sum=" + sum);
    }
}
