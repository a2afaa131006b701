package io.ringterm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code mvn verify} repeats at its end: a line in {@code target/corpora} for each corpus and each other engine. */
public final class BuildSummary {
    private static final Path FOLDER = Path.of("target", "corpora");

    private BuildSummary() {}

    /**
     * Prints a line, and keeps it for the end of the build.
     *
     * @param name what the line is about: the name of a file
     * @param line the line
     */
    public static void say(String name, String line) {
        System.out.println(line);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), line + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
