package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadmeTest {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "engine"})
    void theReadmeShowsTheExamplesAsTheyCompile(String name) throws IOException {
        String readme = Files.readString(HOME.resolve("README.md"));

        assertTrue(readme.contains("```java\n" + example(name) + "```"), "README.md shows another form of " + name);
    }

    @Test
    void theTerminalExampleDoesWhatItSays() {
        assertEquals("bold and orange [2;1R 1 true", ReadmeExamples.terminal());
    }

    @Test
    void theEngineExampleDrawsAndAnswers(@TempDir Path scratch) {
        AtomicInteger frames = new AtomicInteger();
        StringBuilder answers = new StringBuilder();

        String size = ReadmeExamples.engine(
                scratch.resolve("recording"),
                frame -> frames.incrementAndGet(),
                (bytes, offset, length) -> answers.append(length));

        assertEquals("80x24", size);
        assertTrue(frames.get() > 0, "no frame was drawn");
        assertTrue(answers.length() > 0, "no reply came");
    }

    private static String example(String name) throws IOException {
        String source = Files.readString(HOME.resolve("bench/src/test/java/io/ringterm/bench/ReadmeExamples.java"));
        String begin = "// tag::" + name + "[]\n";
        String end = "        // end::" + name + "[]";
        String region = source.substring(source.indexOf(begin) + begin.length(), source.indexOf(end));
        return region.stripTrailing().stripIndent() + "\n";
    }
}
