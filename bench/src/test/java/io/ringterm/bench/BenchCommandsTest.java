package io.ringterm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;

import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.ComparePlan;
import io.ringterm.bench.compare.CompareService;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.SamplesOf;
import io.ringterm.bench.report.CompareJson;
import io.ringterm.bench.report.JsonView;
import io.ringterm.replay.CommandProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each command once, at sizes that say nothing about speed: what is checked is what is printed, not how fast. */
class BenchCommandsTest extends CommandRun {
    @Test
    void addsOneCommandToTheTool() {
        List<String> names = ServiceLoader.load(CommandProvider.class).stream()
                .flatMap(provider -> provider.get().commands(streams()).keySet().stream())
                .toList();

        assertEquals(List.of("bench"), names);
    }

    @Test
    void measuresThroughputOfAllWorkloads() throws Exception {
        works("throughput", "--warm-up=0", "--pass=0.001", "--passes=1", "--json");
        JsonView json = JsonView.parse(text());

        assertEquals(10, json.size("inputs"));
        assertTrue(json.number("inputs", "0", "megabytesPerSecond", "median") > 0);
        assertTrue(json.number("inputs", "0", "bytes") >= 65_536);
    }

    @Test
    void measuresThroughputOfFilesForAHarness(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("out.bin"), "hello\r\n".repeat(1_000));
        works("throughput", "--peer", "--size=100x30", "--warm-up=0", "--pass=0.001", file.toString());

        assertTrue(text().matches("RESULT ringterm \\d+\\.\\d \\d+\\.\\d \\d+\\.\\d\n"), text());
    }

    @Test
    void feedsPeersThatAreThereAndNamesTheOthers() throws Exception {
        works(
                "throughput",
                "--peers",
                "--workload=ascii_lines",
                "--warm-up=0",
                "--pass=0.001",
                "--passes=1",
                "--rounds=1",
                "--peer-command=mine=echo RESULT mine 1 1 1",
                "--peer-command=broken=no-such-program-of-ours",
                "--json");

        JsonView json = JsonView.parse(text());
        assertTrue(json.number("rows", "0", "JLine") > 0);
        assertEquals(1, json.number("rows", "0", "mine"));
        assertTrue(err().contains("without broken: "), err());
        assertTrue(err().contains("without JediTermFX: give its jars with --peer-classpath"), err());
    }

    @Test
    void tellsWhatStagesCost(@TempDir Path dir) throws Exception {
        works(
                "stages",
                "--passes=1",
                "--warm-up=0",
                "--workload=ascii_lines,unicode",
                "--hlog=" + dir.resolve("s.hlog"));

        assertTrue(text().lines().anyMatch(line -> line.matches("unicode( +[\\d.]+){5}")), text());
        assertTrue(text().lines().anyMatch(line -> line.matches("all( +[\\d.]+){5}")), text());
        assertTrue(Files.readString(dir.resolve("s.hlog")).contains("Tag=ring/unicode"));
    }

    @ParameterizedTest
    @CsvSource({"120,1,regression", "100,0,no difference", "80,0,improvement"})
    void comparesSavedResults(double level, int status, String outcome, @TempDir Path dir) throws Exception {
        Path base = saved(dir.resolve("base.json"), 100, 12);
        Path head = saved(dir.resolve("head.json"), level, 12);

        assertEquals(
                status, run("compare", base.toString(), head.toString(), "--html=" + dir.resolve("x.html")), this::err);
        assertTrue(text().endsWith(outcome + "\n"), text());
        assertTrue(Files.readString(dir.resolve("x.html")).contains(outcome));
    }

    @Test
    void saysThatRunsWereTooFew(@TempDir Path dir) throws Exception {
        Path base = saved(dir.resolve("base.json"), 100, 3);

        assertEquals(4, run("compare", base.toString(), base.toString(), "--json"), this::err);
        assertEquals("TOO_FEW_RUNS", JsonView.parse(text()).get("outcome"));
    }

    private static Path saved(Path file, double level, int count) throws IOException {
        BuildSamples samples = SamplesOf.costs("a build", new Random(count), count, level, 0.005);
        Comparison one = CompareService.judge(new ComparePlan(1, 1, 0.05, 0.01, 1), "stages", samples, samples);
        return Files.writeString(file, CompareJson.of(one));
    }

    @Test
    void runsManySessionsAndSoaks() throws Exception {
        works("sessions", "--count=1,3", "--duration=0.02", "--fill=100", "--json");
        JsonView many = JsonView.parse(text());
        assertEquals(2, many.size("rows"));
        assertEquals(3, many.number("rows", "1", "sessions"));
        assertTrue(String.valueOf(many.get("remarks", "0")).startsWith("fairness: "));

        out.reset();
        works("sessions", "--memory", "--count=2", "--fill=100", "--no-journal", "--json");
        JsonView memory = JsonView.parse(text());
        assertEquals(2, memory.number("rows", "0", "sessions"));
        assertTrue(memory.number("rows", "0", "RSS MiB") > 0);

        out.reset();
        works("idle", "--count=2", "--settle=0", "--duration=0.02", "--no-journal");
        assertTrue(text().contains("% of a core"), text());

        out.reset();
        works("soak", "--events=20000", "--every=1000", "--warm-up=0", "--limit=10000", "--no-journal", "--json");
        JsonView soak = JsonView.parse(text());
        assertTrue(String.valueOf(soak.get("about")).contains(", 20 looks, "), this::text);
        assertEquals("heap after collection", soak.get("rows", "0", "memory"));
        assertEquals("resident memory", soak.get("rows", "1", "memory"));
        assertEquals(4, run("soak", "--events=4", "--every=1000", "--warm-up=0", "--no-journal"), "too few looks");
        assertTrue(err().contains("only 4 looks at memory"), err());
    }

    @Test
    void drawsWhereTheTimeGoes(@TempDir Path dir) throws Exception {
        Path page = dir.resolve("p.html");
        // A sample each 10 ms, if the machine lets the sampler run: longer and longer until one has caught a stage.
        int passes = 1;
        do {
            works(
                    "profile",
                    "--html=" + page,
                    "throughput",
                    "--workload=unicode",
                    "--warm-up=0",
                    "--passes=" + passes,
                    "--pass=0.3");
            passes *= 2;
        } while (passes <= 128 && !Files.readString(page).contains("Terminal.write"));

        assertTrue(text().contains("unicode"), "prints what the benchmark prints: " + text());
        assertTrue(Files.readString(page).contains("Terminal.write"), "has the stage's frames");
    }

    @Test
    void runsAMicroBenchmark() throws Exception {
        works(
                "micro",
                "ParserBenchmark",
                "--forks=0",
                "--warm-ups=0",
                "--iterations=1",
                "--time=10",
                "-p",
                "workload=ASCII_LINES");

        assertTrue(text().contains("ParserBenchmark.parse"), text());
        assertTrue(text().lines().anyMatch(line -> line.matches("ParserBenchmark.parse +ASCII_LINES +avgt .*ns/op")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load --rate=0",
                "load --payload=20000",
                "load --layout=round",
                "load --workload=movie",
                "load --duration=-1",
                "load --durability=forever",
                "throughput --passes=0",
                "throughput --workload=movie",
                "throughput --peers --rounds=0",
                "stages --passes=0",
                "stages --workload=movie",
                "load --mode=round",
                "load --mode=burst --rate=1000 --burst-rate=10",
                "replay no-such-recording",
                "replay pom.xml --pace=walk",
                "seek no-such-recording",
                "seek --size=much",
                "seek --seeks=5 --checks=6",
                "seek pom.xml --keep=src",
                "sessions --count=0",
                "sessions --payload=0",
                "idle --count=0",
                "soak --sessions=0",
                "startup --starts=0",
                "startup --launcher=pom.xml",
                "profile throughput --passes=0",
                "profile profile",
                "compare no-such-build no-such-build",
                "compare pom.xml pom.xml",
                "compare src src",
                "compare gone.json gone.json",
                "compare src gone.json",
                "compare src src --measure=taste",
                "compare src src --threshold=0",
                "compare src src --rounds=0",
                "micro NoSuchBenchmark",
                "micro Parser -p workload"
            })
    void saysWhatIsWrongWithACommandLine(String line) {
        assertEquals(2, run(line.split(" ")));

        assertTrue(err().lines().count() == 1 && !err().contains("Exception"), err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "80|a size is columns x rows, such as 80x24, and not '80'",
                "x24|a size is columns x rows, such as 80x24, and not 'x24'",
                "80x24x1|a size is columns x rows, such as 80x24, and not '80x24x1'",
                "0x24|columns must be 1 to 1000: columns=0",
                "2000x24|columns must be 1 to 1000: columns=2000"
            })
    void refusesSizesThatAreNone(String size, String told) {
        assertEquals(2, run("throughput", "--size=" + size));

        assertTrue(err().contains(told), err());
    }
}
