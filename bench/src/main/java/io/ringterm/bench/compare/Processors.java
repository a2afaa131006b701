package io.ringterm.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The processors that processes may be bound to: by {@code taskset} of util-linux, as Java has no way to. */
final class Processors {
    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Path STATUS = Path.of("/proc/self/status");

    private Processors() {}

    /** The numbers of those this process may run on; none where processes cannot be bound. */
    static List<Integer> here() throws IOException {
        if (!Files.isReadable(STATUS) || !isInstalled()) {
            return List.of();
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(ALLOWED))
                    .findFirst()
                    .map(line -> parse(line.substring(ALLOWED.length()).strip()))
                    .orElse(List.of());
        }
    }

    /** Reads a list as the kernel writes it: {@code 0-3,8}. */
    static List<Integer> parse(String list) {
        return Arrays.stream(list.split(","))
                .map(range -> range.split("-"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .toList();
    }

    /** What stands before a command that may run on one only. */
    static List<String> bind(int processor) {
        return List.of("taskset", "--cpu-list", Integer.toString(processor));
    }

    private static boolean isInstalled() {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
    }
}
