package io.ringterm.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the scripts in {@code src/test/resources/text}; the README there says how to read them. */
class TextScriptTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "text");

    @TestFactory
    List<DynamicTest> readsTextAsTheScriptsSay() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(SCRIPTS)) {
            files = list.filter(file -> file.toString().endsWith(".script"))
                    .sorted()
                    .collect(Collectors.toList());
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("== ")) {
                    int from = i + 1;
                    String name = file.getFileName() + ": " + lines.get(i).substring(3);
                    tests.add(DynamicTest.dynamicTest(
                            name, () -> run(file.getFileName().toString(), lines, from)));
                }
            }
        }
        return tests;
    }

    private static void run(String file, List<String> lines, int from) {
        TextScript script = new TextScript();
        for (int i = from; i < lines.size() && !lines.get(i).startsWith("== "); i++) {
            script.line(file + ":" + (i + 1), lines.get(i));
        }
    }
}
