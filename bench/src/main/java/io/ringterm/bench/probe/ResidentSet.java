package io.ringterm.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory that the process has in RAM, as Linux tells it. */
public final class ResidentSet {
    /** The system does not tell. */
    public static final long UNKNOWN = -1;

    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentSet() {}

    /**
     * The memory in RAM now (VmRSS).
     *
     * @return bytes, or {@link #UNKNOWN}
     */
    public static long bytes() {
        return field("VmRSS:");
    }

    /**
     * The part of it that is no file's (RssAnon): heap, code, stacks, buffers. What a journal's mapped file has in RAM
     * rises and falls with the file.
     *
     * @return bytes, or {@link #UNKNOWN}
     */
    public static long anonymousBytes() {
        return field("RssAnon:");
    }

    private static long field(String name) {
        try {
            return parse(Files.readAllLines(STATUS), name);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Reads a field such as {@code VmRSS:     1234 kB}. */
    static long parse(List<String> status, String field) {
        for (String line : status) {
            if (line.startsWith(field)) {
                String[] words = line.substring(field.length()).strip().split("\\s+");
                return Long.parseLong(words[0]) * 1_024;
            }
        }
        return UNKNOWN;
    }
}
