package io.ringterm.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.ComparePlan;
import io.ringterm.bench.compare.CompareService;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.SamplesOf;
import io.ringterm.bench.report.CompareJson;
import io.ringterm.bench.report.JsonView;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.CommandProvider;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each command once, at sizes that say nothing about speed: what is checked is what is printed, not how fast. */
class BenchCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void addsOneCommandToTheTool() {
        List<String> names = ServiceLoader.load(CommandProvider.class).stream()
                .flatMap(provider -> provider.get().commands(streams()).keySet().stream())
                .toList();

        assertEquals(List.of("bench"), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "staged", "inline"})
    void measuresLoadBesideItsNoiseFloorInEveryLayout(String layout) throws Exception {
        works("load", "--rate=2000", "--duration=0.2", "--warm-up=0", "--layout=" + layout, "--json");

        JsonView json = JsonView.parse(text());
        String[] load = {"repetitions", "0", "load"};
        assertEquals(1, json.size("repetitions"));
        assertEquals(400, json.number(with(load, "events")));
        assertEquals(400, json.number(with(load, "latency", "late", "count")));
        for (String series : List.of("journal", "apply", "delivery", "frame", "event")) {
            assertTrue(json.number(with(load, "latency", series, "count")) > 0, series);
        }
        assertTrue(json.number(with(load, "latency", "frame", "count")) <= 400);
        assertEquals(400, json.number("repetitions", "0", "floor", "events"));
        assertEquals(400, json.number("repetitions", "0", "floor", "latency", "floor", "count"));
    }

    @Test
    void matchesEveryEventToAFrame() throws Exception {
        works(
                "load",
                "--rate=5000",
                "--duration=0.2",
                "--warm-up=0.1",
                "--sessions=3",
                "--workload=ascii_lines",
                "--json");

        JsonView json = JsonView.parse(text());
        assertEquals(1_000, json.number("repetitions", "0", "load", "latency", "event", "count"));
    }

    @Test
    void runsWithoutAJournalAndRepeats() throws Exception {
        works("load", "--rate=1000", "--duration=0.1", "--warm-up=0", "--no-journal", "--repeat=2", "--json");

        JsonView json = JsonView.parse(text());
        assertEquals(2, json.size("repetitions"));
        assertEquals(0, json.number("repetitions", "1", "load", "latency", "journal", "count"));
        assertEquals(false, json.get("plan", "journal"));
    }

    @Test
    void leavesNoJournalBehind(@TempDir Path dir) throws Exception {
        works("load", "--rate=1000", "--duration=0.1", "--warm-up=0", "--dir=" + dir);

        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void writesHistogramsAndText(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("load.hlog");
        works("load", "--rate=1000", "--duration=0.1", "--warm-up=0", "--hlog=" + file);

        assertTrue(text().contains("due to frame handed out, every event"), text());
        Set<String> tags = new HashSet<>();
        HistogramLogReader reader = new HistogramLogReader(new FileInputStream(file.toFile()));
        for (EncodableHistogram next = reader.nextIntervalHistogram();
                next != null;
                next = reader.nextIntervalHistogram()) {
            tags.add(next.getTag());
        }
        assertEquals(
                Set.of("late", "journal", "apply", "delivery", "frame", "event", "floor.late", "floor.floor"), tags);
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

    @ParameterizedTest
    @ValueSource(strings = {"recorded", "rate", "max"})
    void runsARecordingAgain(String pace, @TempDir Path dir) throws Exception {
        Path recording = record(dir.resolve("R"));

        works(
                "replay",
                recording.toString(),
                "--pace=" + pace,
                "--rate=5000",
                "--idle-limit=0.001",
                "--slowest=3",
                "--json");

        JsonView json = JsonView.parse(text());
        String[] one = {"recordings", "0"};
        assertEquals(50, json.number(with(one, "events")));
        assertEquals(50, json.number(with(one, "latency", "event", "count")), "each event is shown by a frame");
        assertEquals(49 * 6, json.number(with(one, "bytes")));
        assertEquals(3, json.size(with(one, "slowest")));
        double sequence = json.number(with(one, "slowest", "0", "sequence"));
        double place = json.number(with(one, "slowest", "0", "byte"));
        assertTrue(sequence >= 1 && sequence <= 50, "the recording's own numbers: " + sequence);
        assertEquals(6 * (sequence - 1 - (sequence > 25 ? 1 : 0)), place, "where its bytes begin: " + sequence);
    }

    /** 49 lines of six bytes, and a change of size after the first 24. */
    private static Path record(Path folder) {
        try (Engine engine = Engine.builder()
                .layout(Layout.FUSED)
                .journal(lane -> ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system())))
                .build()) {
            Session session = engine.open(80, 24);
            for (int i = 1; i <= 50; i++) {
                if (i == 25) {
                    session.resize(100, 30);
                } else {
                    session.write("line\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            session.flush(Duration.ofSeconds(30));
        }
        return folder;
    }

    @Test
    void sendsBurstsAndAsFastAsItGoes() throws Exception {
        works("load", "--mode=burst", "--rate=1000", "--burst-rate=100000", "--duration=0.2", "--warm-up=0", "--json");
        JsonView burst = JsonView.parse(text());
        assertEquals(100_000, burst.number("plan", "burst"));
        assertEquals(200, burst.number("repetitions", "0", "load", "latency", "event", "count"));

        out.reset();
        works("load", "--mode=closed", "--duration=0.05", "--warm-up=0.01", "--repeat=2", "--no-journal", "--json");
        JsonView closed = JsonView.parse(text());
        assertEquals(2, closed.size("rows"));
        assertTrue(closed.number("rows", "1", "events/s") > 0);
    }

    @Test
    void looksForTheKnee() throws Exception {
        works(
                "load",
                "--mode=knee",
                "--rate=1000",
                "--knee-limit=0.0001",
                "--duration=0.05",
                "--warm-up=0",
                "--no-journal");

        assertTrue(text().contains("the knee: "), text());
    }

    @Test
    void runsManySessionsAndSoaks() throws Exception {
        works("sessions", "--count=1,3", "--duration=0.02", "--fill=100", "--json");
        JsonView many = JsonView.parse(text());
        assertEquals(2, many.size("rows"));
        assertEquals(3, many.number("rows", "1", "sessions"));
        assertTrue(String.valueOf(many.get("remarks", "0")).startsWith("fairness: "));

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
                "throughput --passes=0",
                "throughput --workload=movie",
                "throughput --peers --rounds=0",
                "stages --passes=0",
                "stages --workload=movie",
                "load --mode=round",
                "load --mode=burst --rate=1000 --burst-rate=10",
                "replay no-such-recording",
                "replay pom.xml --pace=walk",
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
    @ValueSource(strings = {"80", "x24", "0x24", "80x24x1", "2000x24"})
    void refusesSizesThatAreNone(String size) {
        assertEquals(2, run("throughput", "--size=" + size));

        assertTrue(err().contains("a size is COLUMNSxROWS, such as 80x24: " + size), err());
    }

    /** Runs a command that works. */
    private void works(String... args) {
        int status = run(args);
        assertEquals(0, status, this::err);
    }

    private int run(String... args) {
        Object bench = new BenchCommands().commands(streams()).get("bench").get();
        return ((CommandLine) bench)
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .setParameterExceptionHandler((failure, line) -> said(failure.getMessage(), 2))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof ToolException known) {
                        return said(known.getMessage(), known.status());
                    }
                    throw failure;
                })
                .execute(args);
    }

    private int said(String message, int status) {
        new PrintStream(err, true, StandardCharsets.UTF_8).println(message);
        return status;
    }

    private Streams streams() {
        return new Streams(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String[] with(String[] path, String... more) {
        return Stream.concat(Stream.of(path), Stream.of(more)).toArray(String[]::new);
    }
}
