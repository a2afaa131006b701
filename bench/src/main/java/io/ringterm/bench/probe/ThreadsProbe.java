package io.ringterm.bench.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at all threads of the process twice and tells what each had of the processors in between ({@code
 * /proc/self/task/TID/schedstat}). A thread that waited made late what it was to do; who ran meanwhile is in the same
 * list, or is another process. A thread that ends between the looks takes its times with it.
 */
public final class ThreadsProbe {
    private static final Path TASKS = Path.of("/proc/self/task");

    private final Path tasks;
    private final Map<String, ThreadTimes> before;

    private ThreadsProbe(Path tasks) {
        this.tasks = tasks;
        before = read(tasks);
    }

    /**
     * Takes the first look.
     *
     * @return to be asked for the second
     */
    public static ThreadsProbe start() {
        return new ThreadsProbe(TASKS);
    }

    /** A first look at threads that stand elsewhere. */
    static ThreadsProbe start(Path tasks) {
        return new ThreadsProbe(tasks);
    }

    /**
     * Takes the second look.
     *
     * @return the times of each name between the looks, those that ran longest first; nothing where the system does not tell
     */
    public List<ThreadTimes> stop() {
        List<ThreadTimes> since = new ArrayList<>();
        read(tasks).forEach((thread, now) -> {
            ThreadTimes then = before.getOrDefault(thread, new ThreadTimes(now.name(), 0, 0));
            since.add(
                    new ThreadTimes(now.name(), now.runNanos() - then.runNanos(), now.waitNanos() - then.waitNanos()));
        });
        return ThreadTimes.sum(since, List.of());
    }

    private static Map<String, ThreadTimes> read(Path tasks) {
        Map<String, ThreadTimes> threads = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(tasks)) {
            for (Path folder : folders) {
                add(threads, folder);
            }
        } catch (IOException | UncheckedIOException e) {
            return Map.of();
        }
        return threads;
    }

    private static void add(Map<String, ThreadTimes> threads, Path folder) {
        try {
            String name = Files.readString(folder.resolve("comm")).strip();
            String[] times = Files.readString(folder.resolve("schedstat")).split("\\s+");
            threads.put(
                    folder.getFileName().toString(),
                    new ThreadTimes(name, Long.parseLong(times[0]), Long.parseLong(times[1])));
        } catch (IOException | RuntimeException e) {
            // It has ended meanwhile, or the kernel keeps no such count: not in the list then.
        }
    }
}
