package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The queries and {@code output} lines of libvterm's scripts, and those callbacks that any terminal has to have an answer
 * to: a test for each heading, in whose order the terminal goes on. What libvterm's parser calls and in which pieces it
 * reports damage and scrolling is its own business, and skipped.
 */
class LibvtermScriptTest {
    private static final CorpusExceptions EXCEPTIONS = new CorpusExceptions("libvterm");

    @TestFactory
    List<DynamicContainer> answersWhatTheScriptsAsk() {
        return Corpora.list("libvterm").stream()
                .filter(file -> file.toString().endsWith(".test"))
                .map(LibvtermScriptTest::file)
                .collect(Collectors.toList());
    }

    private static DynamicContainer file(Path file) {
        String name = file.getFileName().toString().replace(".test", "");
        LibvtermScript script = new LibvtermScript();
        List<DynamicTest> tests = new ArrayList<>();
        List<String> block = new ArrayList<>();
        String heading = "begin";
        int number = 0;
        for (String line : (new String(Corpora.bytes(file), StandardCharsets.UTF_8) + "\n!end").split("\n")) {
            if (line.startsWith("!")) {
                tests.add(test(script, name + "/" + number++ + " " + heading, List.copyOf(block)));
                heading = line.substring(1).strip();
                block.clear();
            } else {
                block.add(line);
            }
        }
        return DynamicContainer.dynamicContainer(name, tests);
    }

    private static DynamicTest test(LibvtermScript script, String name, List<String> block) {
        return DynamicTest.dynamicTest(name, () -> {
            if (block.stream().noneMatch(LibvtermScript::isExpectation)) {
                script.run(block);
                EXCEPTIONS.skip();
            } else {
                EXCEPTIONS.run(name, () -> script.run(block));
            }
        });
    }

    @AfterAll
    static void summarize() {
        EXCEPTIONS.summarize();
    }
}
