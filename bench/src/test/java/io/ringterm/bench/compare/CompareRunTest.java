package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.ringterm.replay.console.ToolException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompareRunTest {
    private static final Build BASE = new Build("base", List.of());
    private static final Build HEAD = new Build("head", List.of());

    private final List<String> ran = new ArrayList<>();

    @TempDir
    private Path scratch;

    @Test
    void runsBothOnceARoundInAnOrderByLot() throws IOException {
        compare(20, 20, 0.01);

        boolean[] first = new boolean[2];
        for (int i = 0; i < ran.size(); i += 2) {
            assertTrue(ran.subList(i, i + 2).containsAll(List.of("base", "head")), ran::toString);
            first[ran.get(i).equals("base") ? 0 : 1] = true;
        }
        assertEquals(40, ran.size());
        assertTrue(first[0] && first[1], "either goes first at times");
    }

    @Test
    void goesOnWhileTheThresholdCannotBeSeen() throws IOException {
        Comparison quiet = compare(6, 30, 0.005);
        int enough = ran.size();
        ran.clear();
        Comparison noisy = compare(6, 10, 0.5);

        assertEquals(12, enough);
        assertEquals(Outcome.NO_DIFFERENCE, quiet.outcome());
        assertEquals(20, ran.size());
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
        Path hlog = scratch.resolve("x.hlog");

        Fork.Sample sample = new JvmFork(Measure.STAGES, options, scratch).run(here, hlog);

        assertTrue(sample.figures().get(new Metric("apply/all", "of the reference", false, true)) > 0);
        assertTrue(Files.readString(hlog).contains("Tag=apply/ascii_lines"));
        ToolException failure = assertThrows(
                ToolException.class, () -> new JvmFork(Measure.STAGES, List.of("--passes=0"), scratch).run(here, hlog));
        assertTrue(failure.getMessage().contains("passes must be 1"), failure.getMessage());
        assertEquals(4, failure.status());
    }

    private static int status(Builds builds, String name) {
        return assertThrows(ToolException.class, () -> builds.of(name)).status();
    }

    private Comparison compare(int rounds, int most, double noise) throws IOException {
        Random random = new Random(11);
        Fork fork = (build, hlog) -> {
            ran.add(build.label());
            try (var out = Files.newOutputStream(hlog)) {
                Histogram histogram = new Histogram(3);
                histogram.recordValue(1_000);
                histogram.setTag("pass");
                new HistogramLogWriter(out).outputIntervalHistogram(0, 1, histogram, 1);
            }
            return new Fork.Sample("a machine", Map.of(SamplesOf.APPLY, 100 * Math.exp(noise * random.nextGaussian())));
        };
        return new CompareRun(new ComparePlan(rounds, most, 0.05, 0.01, 5), "stages", fork, scratch, what -> {})
                .run(BASE, HEAD);
    }
}
