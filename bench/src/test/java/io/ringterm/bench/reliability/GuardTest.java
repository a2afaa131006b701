package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@link GuardMutations} removes is still there to be removed, and so is the test that has to notice. */
class GuardTest {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home"));

    @ParameterizedTest
    @EnumSource
    void isWhereItsRemovalLooksForIt(Guard guard) throws IOException {
        String source = Files.readString(HOME.resolve(guard.source));
        for (String part : guard.removal.keySet()) {
            assertTrue(source.contains(part), guard + ": " + part);
        }
        String test = guard.test.replaceAll("#.*", "").replace('.', '/') + ".java";
        assertTrue(
                Files.exists(
                        HOME.resolve(guard.module()).resolve("src/test/java").resolve(test)),
                test);
    }
}
