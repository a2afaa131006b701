package io.ringterm.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemporaryDirectoryTest {
    @Test
    void isGoneWithAllThatIsInIt() throws Exception {
        Path path;
        try (TemporaryDirectory directory = new TemporaryDirectory()) {
            path = directory.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/file"), "x");
            assertTrue(Files.isDirectory(path));
        }
        assertFalse(Files.exists(path));
    }
}
