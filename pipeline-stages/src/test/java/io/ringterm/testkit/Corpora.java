package io.ringterm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Where the conformance corpora are: the folder {@code corpora} in what the system property {@code ringterm.shared}
 * names, else the first {@code shared/corpora} in the working directory, beside it or above.
 */
public final class Corpora {
    private static final String PROPERTY = "ringterm.shared";

    private Corpora() {}

    /**
     * Tells whether the corpora are on this machine.
     *
     * @return false if every test of them is skipped
     */
    public static boolean arePresent() {
        return find() != null;
    }

    /**
     * A file or folder of the corpora. Aborts the test, loudly, where the corpora are not on this machine.
     *
     * @param names the path below the corpora's folder
     * @return the path, which exists
     */
    public static Path path(String... names) {
        Path root = find();
        if (root == null) {
            return abort("the corpora are not here; set -D" + PROPERTY + "=FOLDER that has corpora/ in it");
        }
        Path path = root;
        for (String name : names) {
            path = path.resolve(name);
        }
        if (!Files.exists(path)) {
            return abort("the corpora have no " + String.join("/", names));
        }
        return path;
    }

    /**
     * The entries of a folder of the corpora, sorted by name.
     *
     * @param names the folder's path below the corpora's folder
     * @return what is in it
     */
    public static List<Path> list(String... names) {
        try (Stream<Path> entries = Files.list(path(names))) {
            return entries.sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a file.
     *
     * @param file the file
     * @return its bytes
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find() {
        String property = System.getProperty(PROPERTY);
        if (property != null && Files.isDirectory(Path.of(property, "corpora"))) {
            return Path.of(property, "corpora").normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("corpora");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static Path abort(String reason) {
        System.err.println("*** SKIPPED, NOT PASSED: " + reason);
        Assumptions.abort(reason);
        return null;
    }
}
