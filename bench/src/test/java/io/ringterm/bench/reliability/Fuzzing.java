package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Path;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets Jazzer loose on each {@link FuzzTarget}, by hand, as {@code docs/reliability.md} says. Its name has it left out of
 * the build: Jazzer attaches an agent to its own JVM even to replay a corpus, and gives up where that takes too long.
 * {@link FuzzTargetTest} replays the corpus without it.
 */
class Fuzzing {
    @TempDir
    static Path folder;

    @FuzzTest
    void parser(byte[] input) throws IOException {
        FuzzTarget.PARSER.run(input, folder);
    }

    @FuzzTest
    void grid(byte[] input) throws IOException {
        FuzzTarget.GRID.run(input, folder);
    }

    @FuzzTest
    void blocks(byte[] input) throws IOException {
        FuzzTarget.BLOCKS.run(input, folder);
    }

    @FuzzTest
    void archive(byte[] input) throws IOException {
        FuzzTarget.ARCHIVE.run(input, folder);
    }
}
