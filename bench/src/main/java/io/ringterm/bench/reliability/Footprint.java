package io.ringterm.bench.reliability;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.ringterm.bench.probe.ResidentSet;

/**
 * What the process holds.
 *
 * @param heap bytes of heap in use after a collection
 * @param direct bytes of direct buffers
 * @param mappings memory mappings, as Linux counts them; 0 elsewhere
 * @param descriptors open file descriptors; 0 where the system does not tell
 * @param threads live threads
 * @param resident bytes in RAM that are not those of mapped files; {@link ResidentSet#UNKNOWN} where the system does not
 *     tell
 */
record Footprint(long heap, long direct, long mappings, long descriptors, long threads, long resident) {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Now, after a collection. */
    static Footprint now() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Footprint(
                runtime.totalMemory() - runtime.freeMemory(),
                direct,
                count(MAPS, true),
                count(DESCRIPTORS, false),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ResidentSet.anonymousBytes());
    }

    private static long count(Path path, boolean lines) {
        try (Stream<?> entries = lines ? Files.lines(path) : Files.list(path)) {
            return entries.count();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return (heap >> 20) + " MiB heap, " + (direct >> 10) + " KiB direct, " + mappings + " mappings, " + descriptors
                + " descriptors, " + threads + " threads, " + (resident >> 20) + " MiB resident";
    }
}
