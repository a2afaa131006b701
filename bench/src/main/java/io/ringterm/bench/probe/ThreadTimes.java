package io.ringterm.bench.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one thread had of the processors, as the kernel counts it.
 *
 * @param name the thread's name as Linux knows it: 15 characters of it
 * @param runNanos time on a processor
 * @param waitNanos time for which it could have run and another thread had the processor, or the processor was not awake
 */
public record ThreadTimes(String name, long runNanos, long waitNanos) {
    /**
     * Sums over threads of the same name.
     *
     * @param first some threads
     * @param second others
     * @return one for each name, those that ran longest first
     */
    public static List<ThreadTimes> sum(List<ThreadTimes> first, List<ThreadTimes> second) {
        Map<String, ThreadTimes> byName = new LinkedHashMap<>();
        for (List<ThreadTimes> some : List.of(first, second)) {
            for (ThreadTimes one : some) {
                byName.merge(one.name, one, ThreadTimes::plus);
            }
        }
        List<ThreadTimes> all = new ArrayList<>(byName.values());
        all.sort(Comparator.comparingLong(ThreadTimes::runNanos).reversed());
        return all;
    }

    private ThreadTimes plus(ThreadTimes other) {
        return new ThreadTimes(name, runNanos + other.runNanos, waitNanos + other.waitNanos);
    }
}
