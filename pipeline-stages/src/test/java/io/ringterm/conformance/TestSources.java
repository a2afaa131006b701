package io.ringterm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source of the module's test classes, to find in which a function is used and whether a named test is there. */
final class TestSources {
    private static final Path FOLDER = Path.of("src", "test", "java", "io", "ringterm");

    private final Map<String, String> sources = new TreeMap<>();

    TestSources() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors.toList());
            for (Path file : tests) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("tests cannot be read: " + FOLDER.toAbsolutePath(), e);
        }
    }

    /** The first class of a package's name order whose source has a match. */
    Optional<String> using(Pattern pattern) {
        return sources.entrySet().stream()
                .filter(source -> !source.getKey().equals("ModeTest"))
                .filter(source -> pattern.matcher(source.getValue()).find())
                .map(source -> "`" + source.getKey() + "`")
                .findFirst();
    }

    /** Tells whether there is a test {@code Class} or {@code Class.method}. */
    boolean has(String test) {
        int dot = test.indexOf('.');
        String source = sources.get(dot < 0 ? test : test.substring(0, dot));
        return source != null && (dot < 0 || source.contains(" " + test.substring(dot + 1) + "("));
    }
}
