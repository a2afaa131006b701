package io.ringterm.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ringterm.event.Capabilities;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the scripts in {@code src/test/resources/control}; the README there says how to read them. */
class ControlScriptTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "control");

    @TestFactory
    List<DynamicContainer> controlFunctionsDoWhatTheScriptsSay() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".script"))
                    .sorted()
                    .map(ControlScriptTest::file)
                    .collect(Collectors.toList());
        }
    }

    private static DynamicContainer file(Path file) {
        String name = file.getFileName().toString();
        return DynamicContainer.dynamicContainer(name, cases(name, lines(file)));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("script is not readable: " + file, e);
        }
    }

    private static List<DynamicTest> cases(String file, List<String> lines) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("== ")) {
                int from = i + 1;
                int to = from;
                while (to < lines.size() && !lines.get(to).startsWith("== ")) {
                    to++;
                }
                List<String> block = lines.subList(from, to);
                tests.add(DynamicTest.dynamicTest(lines.get(i).substring(3), () -> run(file, from + 1, block)));
            }
        }
        return tests;
    }

    private static void run(String file, int firstLine, List<String> block) {
        int columns = 10;
        int rows = 4;
        Capabilities allowed = Capabilities.NONE;
        int at = 0;
        for (; at < block.size(); at++) {
            String line = block.get(at);
            if (line.startsWith("size ")) {
                columns = Integer.parseInt(line.substring(5, line.indexOf('x')));
                rows = Integer.parseInt(line.substring(line.indexOf('x') + 1));
            } else if (line.startsWith("allow ")) {
                allowed = Capabilities.parse(line.substring(6));
            } else {
                break;
            }
        }
        TestTerminal terminal = new TestTerminal(OpenPayload.of(columns, rows).withCapabilities(allowed));
        ControlScript script = new ControlScript(terminal);
        for (; at < block.size(); at++) {
            String where = file + ":" + (firstLine + at);
            List<String> screen = new ArrayList<>();
            String line = block.get(at);
            while (line.equals("screen")
                    && at + 1 < block.size()
                    && block.get(at + 1).startsWith("|")) {
                screen.add(block.get(++at).substring(1));
            }
            script.line(where, line, screen);
        }
    }
}
