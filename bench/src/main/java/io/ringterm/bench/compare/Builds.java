package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ringterm.replay.console.ToolException;

/**
 * Finds what a name on the command line means: a jar, a folder that a build left behind, or a commit, which is built.
 *
 * <pre>
 *  NAME.jar                        itself, with dist/lib beside it
 *  FOLDER                          bench-*.jar in it, in bench/target in it, or in the folder above (dist itself)
 *  anything else                   a commit of the repository, checked out in a scratch folder and built there
 * </pre>
 */
final class Builds implements AutoCloseable {
    private static final List<String> PLACES = List.of("", "bench/target", "target", "..");

    private final Path repository;
    private final Path scratch;
    private final Map<String, CommitBuild> commits = new LinkedHashMap<>();

    Builds(Path repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    /** Finds or makes a build. */
    Build of(String name) {
        Path path = Path.of(name);
        if (Files.isRegularFile(path)) {
            return jar(name, path);
        }
        if (Files.isDirectory(path)) {
            return jar(name, in(path));
        }
        String commit = CommitBuild.resolve(repository, name);
        CommitBuild build =
                commits.computeIfAbsent(commit, hash -> CommitBuild.make(repository, hash, scratch.resolve(hash)));
        return jar(name, in(build.home()));
    }

    private static Build jar(String name, Path jar) {
        if (!jar.getFileName().toString().endsWith(".jar")) {
            throw ToolException.usage("a build is a jar, a folder with one, or a commit: " + name);
        }
        return new Build(name, List.of("-jar", jar.toAbsolutePath().normalize().toString()));
    }

    private static Path in(Path folder) {
        for (String place : PLACES) {
            Path where = folder.resolve(place);
            if (Files.isDirectory(where)) {
                try (Stream<Path> files = Files.list(where)) {
                    List<Path> jars = files.filter(Builds::isCommand).sorted().toList();
                    if (!jars.isEmpty()) {
                        return jars.get(jars.size() - 1);
                    }
                } catch (IOException e) {
                    throw ToolException.inconclusive("cannot look into " + where + ": " + e.getMessage(), e);
                }
            }
        }
        throw ToolException.usage(
                "there is no bench-*.jar in " + folder + ", nor in bench/target in it: build it first");
    }

    private static boolean isCommand(Path file) {
        return file.getFileName().toString().matches("bench-.*(?<!-sources|-javadoc|-tests)\\.jar");
    }

    @Override
    public void close() {
        commits.values().forEach(CommitBuild::remove);
    }
}
