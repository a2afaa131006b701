package io.ringterm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The escape-sequence files whose answers were taken from xterm. */
class XtermFixturesTest {
    private static final CorpusExceptions EXCEPTIONS = new CorpusExceptions("xterm-fixtures");

    @TestFactory
    List<DynamicTest> showsWhatXtermShows() {
        return Corpora.list("xterm-fixtures").stream()
                .filter(file -> file.toString().endsWith(".in"))
                .map(XtermFixturesTest::test)
                .collect(Collectors.toList());
    }

    private static DynamicTest test(Path file) {
        String name = file.getFileName().toString().replace(".in", "");
        return DynamicTest.dynamicTest(name, () -> EXCEPTIONS.run(name, () -> check(file, name)));
    }

    private static void check(Path file, String name) {
        TestTerminal terminal = new TestTerminal(80, 25);
        terminal.write(withCarriageReturns(Corpora.bytes(file)));
        String expected = new String(Corpora.bytes(file.resolveSibling(name + ".text")), StandardCharsets.UTF_8);
        assertEquals(stripped(expected), stripped(terminal.screen()));
    }

    /** As a tty with ONLCR would send it. */
    private static byte[] withCarriageReturns(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte each : bytes) {
            if (each == '\n') {
                out.write('\r');
            }
            out.write(each);
        }
        return out.toByteArray();
    }

    private static String stripped(String screen) {
        return screen.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    @AfterAll
    static void summarize() {
        EXCEPTIONS.summarize();
    }
}
