package io.ringterm.bench.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class PromisesTest {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home"));
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void eachTestThatAPromiseNamesExists() throws IOException {
        Set<String> named = TEST_NAME
                .matcher(Files.readString(HOME.resolve("docs/promises.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(named.isEmpty(), "no test is named");

        named.removeAll(tests());

        assertEquals(Set.of(), named);
    }

    private static Set<String> tests() {
        return Stream.of("pipeline-stages", "journal", "engine", "replay-tool", "bench")
                .flatMap(module -> files(HOME.resolve(module).resolve("src/test/java")))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
