package io.ringterm.bench.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProbeTest {
    /** Where the escaping array goes, so that it is really allocated. */
    private static volatile byte[] kept;

    @Test
    void countsWhatOtherThreadsAllocateAndNotItsOwn() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> kept = new byte[16]).get();
            UsageProbe probe = UsageProbe.start();
            other.submit(() -> kept = new byte[1 << 20]).get();
            kept = new byte[32 << 20];
            long bytes = probe.stop().allocatedBytes();

            assertTrue(bytes >= 1 << 20, "counts the other thread's: " + bytes);
            assertTrue(bytes < 16 << 20, "leaves out its own: " + bytes);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void countsProcessorTimeAndWallTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        UsageProbe probe = UsageProbe.start();
        // The process's time is counted in ticks of 10 ms, and passes only while this thread has a processor.
        long end = threads.getCurrentThreadCpuTime() + 50_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        Usage usage = probe.stop();

        assertTrue(usage.wallNanos() > 0, usage::toString);
        assertTrue(usage.cpuNanos() > 0, usage::toString);
        assertTrue(usage.cores() > 0, usage::toString);
    }

    @Test
    void readsResidentMemoryInBytes() {
        assertEquals(1_234 * 1_024, ResidentSet.parse(List.of("VmHWM:\t9 kB", "VmRSS:\t    1234 kB"), "VmRSS:"));
        assertEquals(ResidentSet.UNKNOWN, ResidentSet.parse(List.of("Name: x"), "VmRSS:"));
    }

    @Test
    void namesTheProcessor(@TempDir Path dir) throws Exception {
        Path cpuinfo = Files.writeString(dir.resolve("cpuinfo"), "processor : 0\nmodel name\t: Quick 9000\n");

        assertEquals("Quick 9000", Machine.cpu(cpuinfo));
        assertFalse(Machine.cpu(dir.resolve("missing")).isEmpty());
        assertTrue(Machine.here().processors() > 0);
    }
}
