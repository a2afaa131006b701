package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Replays the fuzzer's corpus, in which is each input that ever broke something. */
class FuzzTargetTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void takesItsCorpus(FuzzTarget target) throws IOException {
        Map<String, byte[]> corpus = target.corpus();
        assertFalse(corpus.isEmpty());
        assertAll(corpus.entrySet().stream().map(input -> (Executable) () -> {
            try {
                target.run(input.getValue(), folder);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(target + " " + input.getKey() + ": " + e, e);
            }
        }));
    }

    @Test
    void isFuzzedEach() {
        Stream<String> fuzzed = Stream.of(Fuzzing.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .map(method -> method.getName().toUpperCase(Locale.ROOT));
        assertEquals(
                Stream.of(FuzzTarget.values()).map(Enum::name).sorted().toList(),
                fuzzed.sorted().toList());
    }

    /** What is wrong in an archive with right checksums is what the fuzzer looks for: they have to be right. */
    @Test
    void reachesWhatIsBehindChecksums() throws IOException {
        byte[] archive = FuzzTarget.ARCHIVE.corpus().get("stored-sealed-1");
        byte[] spoilt = archive.clone();
        spoilt[40] ^= 1;
        spoilt[0] = 0;
        String asIs = JournalFuzz.refusal(spoilt, folder);
        spoilt[0] = 1;
        String mended = JournalFuzz.refusal(spoilt, folder);
        String whole = JournalFuzz.refusal(archive, folder);

        assertTrue(asIs.contains("CRC"), asIs);
        assertFalse(mended.contains("CRC"), mended);
        assertNull(whole);
    }
}
