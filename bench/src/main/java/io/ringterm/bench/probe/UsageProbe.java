package io.ringterm.bench.probe;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * Looks at the process twice and tells what lies between.
 *
 * <p>Allocation is counted thread by thread, without the calling one: a report that is written meanwhile does not count.
 * A thread that ends between the looks takes its count with it, so threads under measurement must live through both.
 */
public final class UsageProbe {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<Long, Long> allocated = allocatedByThread();
    private final long rss = ResidentSet.bytes();
    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long wall = System.nanoTime();

    private UsageProbe() {}

    /**
     * Takes the first look.
     *
     * @return to be asked for the second
     */
    public static UsageProbe start() {
        return new UsageProbe();
    }

    /**
     * Takes the second look. May be repeated; each is compared with the first.
     *
     * @return what was used in between
     */
    public Usage stop() {
        long wallNow = System.nanoTime();
        long cpuNow = SYSTEM.getProcessCpuTime();
        long bytes = 0;
        for (Map.Entry<Long, Long> thread : allocatedByThread().entrySet()) {
            bytes += thread.getValue() - allocated.getOrDefault(thread.getKey(), 0L);
        }
        return new Usage(wallNow - wall, cpuNow - cpu, bytes, rss, ResidentSet.bytes());
    }

    private static Map<Long, Long> allocatedByThread() {
        long self = Thread.currentThread().getId();
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != self && bytes[i] >= 0) {
                byThread.put(ids[i], bytes[i]);
            }
        }
        return byThread;
    }
}
