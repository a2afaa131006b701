package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Guards do what they are for; and what row R14 removes is still there to be removed, and so is the test that has to notice ({@link GuardMutations}). */
class GuardTest {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home"));

    @ParameterizedTest
    @EnumSource
    void isWhereItsRemovalLooksForIt(Guard guard) throws IOException {
        assertEquals(Optional.empty(), guard.removal.missing(HOME));
        String test = GuardMutations.testOf(guard);
        Path file = Path.of(GuardMutations.nameOf(test).replaceAll("#.*", "").replace('.', '/') + ".java");
        assertTrue(
                Files.exists(
                        GuardMutations.moduleOf(test).resolve("src/test/java").resolve(file)),
                test);
    }

    @ParameterizedTest
    @EnumSource
    void doesWhatItIsFor(Guard guard, @TempDir Path folder) {
        assertNull(Guard.check(guard.name(), folder));
    }

    @ParameterizedTest
    @EnumSource
    void isWhereItIsBroken(BrokenHandOff handOff) throws IOException {
        assertEquals(Optional.empty(), handOff.removal.missing(HOME));
    }
}
