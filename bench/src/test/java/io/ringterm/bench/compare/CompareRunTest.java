package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

import io.ringterm.replay.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CompareRunTest {
    private static final Build BASE = new Build("base", List.of());
    private static final Build HEAD = new Build("head", List.of());

    private List<String> started;

    @TempDir
    private Path scratch;

    @Test
    void runsBothOnceARoundInAnOrderByLot() throws IOException {
        compare(20, 20, 0.01);

        boolean[] first = new boolean[2];
        for (int i = 0; i < started.size(); i += 2) {
            assertTrue(started.subList(i, i + 2).containsAll(List.of("start base", "start head")), started::toString);
            first[started.get(i).endsWith("base") ? 0 : 1] = true;
        }
        assertEquals(40, started.size());
        assertTrue(first[0] && first[1], "either goes first at times");
    }

    @Test
    void goesOnWhileTheThresholdCannotBeSeen() throws IOException {
        Comparison quiet = compare(9, 30, 0.005);
        int enough = started.size();
        Comparison noisy = compare(9, 10, 0.5);

        assertEquals(18, enough);
        assertEquals(Outcome.NO_DIFFERENCE, quiet.outcome());
        assertEquals(20, started.size());
        assertEquals(Outcome.TOO_FEW_RUNS, noisy.outcome());
    }

    @Test
    void addsUpTheHistogramsOfEachBuild() throws IOException {
        Comparison found = compare(6, 6, 0.01);

        assertEquals("pass", found.latencies().get(0).name());
        assertEquals(6, found.latencies().get(0).base().getTotalCount());
        assertEquals(6, found.latencies().get(0).head().getTotalCount());
    }

    @Test
    void findsBuilds() throws IOException {
        Path jar = Files.createFile(
                Files.createDirectories(scratch.resolve("home/bench/target")).resolve("bench-1.jar"));
        Files.createFile(jar.resolveSibling("bench-1-sources.jar"));
        Files.createDirectory(jar.resolveSibling("dist"));
        try (Builds builds = new Builds(scratch, scratch)) {
            List<String> launch = List.of("-jar", jar.toString());

            assertEquals(launch, builds.of(jar.toString()).launch());
            assertEquals(launch, builds.of(scratch.resolve("home").toString()).launch());
            assertEquals(launch, builds.of(jar.getParent().toString()).launch());
            assertEquals(
                    launch, builds.of(jar.resolveSibling("dist").toString()).launch());
            assertEquals(
                    2,
                    status(
                            builds,
                            Files.createDirectory(scratch.resolve("empty")).toString()));
            assertEquals(
                    2, status(builds, Files.createFile(scratch.resolve("x.txt")).toString()));
            assertEquals(2, status(builds, "--no-such-commit"));
        }
    }

    @Test
    void takesASampleFromAProcess() throws IOException {
        Build here =
                new Build("here", List.of("-cp", System.getProperty("java.class.path"), "io.ringterm.replay.Ringterm"));
        List<String> options = List.of("--passes=1", "--warm-up=0", "--workload=ascii_lines");

        Fork.Sample sample = sample(here, options, OptionalInt.empty());

        assertTrue(sample.figures().get(new Metric("apply/all", "ns/KiB", false, true)) > 0);
        assertTrue(Files.readString(sample.hlog()).contains("Tag=apply/ascii_lines"));
        ToolException failure =
                assertThrows(ToolException.class, () -> sample(here, List.of("--passes=0"), OptionalInt.empty()));
        assertTrue(failure.getMessage().contains("passes must be 1"), failure.getMessage());
        assertEquals(4, failure.status());
    }

    @Test
    void bindsAProcessToAProcessor() throws IOException {
        List<Integer> processors = Processors.here();
        assumeTrue(!processors.isEmpty(), "SKIPPED: there is no taskset to bind processes with");
        int last = processors.get(processors.size() - 1);
        Process process = new ProcessBuilder(Stream.concat(
                                Processors.bind(last).stream(),
                                Stream.of("grep", "Cpus_allowed_list", "/proc/self/status"))
                        .toList())
                .start();

        assertEquals(
                "Cpus_allowed_list:\t" + last,
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private Fork.Sample sample(Build build, List<String> options, OptionalInt processor) throws IOException {
        try (Fork.Running one = new JvmFork(Measure.STAGES, options).start(build, scratch, processor)) {
            return one.await();
        }
    }

    private static int status(Builds builds, String name) {
        return assertThrows(ToolException.class, () -> builds.of(name)).status();
    }

    private Comparison compare(int rounds, int most, double noise) throws IOException {
        Random random = new Random(11);
        FakeFork fork = new FakeFork(() -> 100 * Math.exp(noise * random.nextGaussian()));
        ComparePlan plan = new ComparePlan(rounds, most, 0.05, 0.01, 5);
        Comparison found = new CompareRun(plan, "stages", fork, List.of(0), scratch, what -> {}).run(BASE, HEAD);
        started = fork.went().stream().filter(what -> what.startsWith("start")).toList();
        return found;
    }
}
