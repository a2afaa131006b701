package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoundsTest {
    private static final Build BASE = new Build("base", List.of());
    private static final Build HEAD = new Build("head", List.of());

    private final FakeFork fork = new FakeFork(() -> 1);
    private final List<String> went = fork.went();
    private final List<Integer> bound = fork.bound();

    @TempDir
    private Path scratch;

    @Test
    void bothShareAProcessorAtOnce() throws IOException {
        Rounds rounds = new Rounds(fork, scratch, List.of(3, 8), 1);
        for (int round = 0; round < 20; round++) {
            went.clear();
            rounds.next(BASE, HEAD);

            assertTrue(went.subList(0, 2).containsAll(List.of("start base", "start head")), went::toString);
            assertTrue(went.subList(4, 6).containsAll(List.of("close base", "close head")), went::toString);
            int last = bound.size() - 1;
            assertEquals(bound.get(last), bound.get(last - 1));
        }
        assertTrue(bound.containsAll(List.of(3, 8)), "each processor at times: " + bound);
    }

    @Test
    void oneRunsAfterTheOtherWhereTheyCannotShare() throws IOException {
        new Rounds(fork, scratch, List.of(), 1).next(BASE, HEAD);

        String first = went.get(0).endsWith("base") ? "base" : "head";
        String second = first.equals("base") ? "head" : "base";
        assertEquals(
                List.of(
                        "start " + first,
                        "await " + first,
                        "close " + first,
                        "start " + second,
                        "await " + second,
                        "close " + second),
                went);
        assertEquals(List.of(), bound);
    }

    @Test
    void theBaseComesFirstWhoeverRanFirst() throws IOException {
        for (int seed = 0; seed < 10; seed++) {
            List<Fork.Sample> samples = new Rounds(fork, scratch, List.of(0), seed).next(BASE, HEAD);

            assertEquals(
                    List.of("base", "head"),
                    samples.stream().map(Fork.Sample::machine).toList());
        }
    }

    @Test
    void noProcessIsLeftWhenOneFails() {
        Build broken = new Build(FakeFork.BROKEN, List.of());
        Rounds rounds = new Rounds(fork, scratch, List.of(0), 1);

        assertThrows(IOException.class, () -> rounds.next(BASE, broken));
        assertTrue(went.containsAll(List.of("close base", "close broken")), went::toString);
    }

    @Test
    void readsProcessorsAsTheKernelListsThem() {
        assertEquals(List.of(0), Processors.parse("0"));
        assertEquals(List.of(0, 1, 2, 3, 8, 10, 11), Processors.parse("0-3,8,10-11"));
    }
}
