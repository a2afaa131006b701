package io.ringterm.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when it is closed, with all that is in it. */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path path;

    /** A new, empty one where the system has its temporary files. */
    public TemporaryDirectory() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * A new, empty one.
     *
     * @param parent the folder to make it in
     */
    public TemporaryDirectory(Path parent) {
        try {
            path = Files.createTempDirectory(parent, "ringterm-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + parent + ": " + e.getMessage(), e);
        }
    }

    /**
     * Where it is.
     *
     * @return an absolute path
     */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path + ": " + e.getMessage(), e);
        }
    }
}
