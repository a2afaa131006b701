package io.ringterm.replay.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TtyTest {
    @TempDir
    private Path temp;

    private boolean isKnownOther(String target) throws IOException {
        Path link = temp.resolve("descriptor");
        Files.deleteIfExists(link);
        return Tty.isKnownOther(Files.createSymbolicLink(link, Path.of(target)));
    }

    @Test
    void filesPipesSocketsAndTheNullDeviceAreNoTerminals() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertTrue(isKnownOther(file.toString()));
        assertTrue(isKnownOther("pipe:[17]"));
        assertTrue(isKnownOther("socket:[17]"));
        assertTrue(isKnownOther("/dev/null"));
    }

    @Test
    void whatMayBeATerminalIsAskedAbout() throws IOException {
        assertFalse(isKnownOther("/dev/pts/0"));
        assertFalse(isKnownOther("/1"), "as a container may see a terminal of its host");
        assertFalse(Tty.isKnownOther(temp.resolve("absent")), "a system without /proc");
    }

    @Test
    void streamsOfATestAreNone() {
        Streams made = new Streams(System.in, System.out, System.err);
        assertFalse(Tty.isInputTerminal(made) || Tty.isOutputTerminal(made));
    }
}
