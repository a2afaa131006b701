package io.ringterm.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.ringterm.bench.report.JsonView;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Disk;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.replay.source.EventCursor;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Load, made up and recorded, at sizes that say nothing about speed. */
class LoadCommandsTest extends CommandRun {
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
        assertEquals(200, json.number("repetitions", "0", "working", "latency", "work", "count"));
    }

    @Test
    void matchesEveryEventToAFrame() throws Exception {
        works(
                "load",
                "--rate=5000",
                "--duration=0.2",
                "--warm-up=0.02",
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
                Set.of(
                        "late",
                        "journal",
                        "apply",
                        "delivery",
                        "frame",
                        "event",
                        "floor.late",
                        "floor.floor",
                        "working.late",
                        "working.floor",
                        "working.work"),
                tags);
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
    void waitsForTheDiskWhereThatIsAsked() throws Exception {
        Path target = Files.createDirectories(Path.of("target"));
        assumeTrue(isSyncable(target), "needs Linux and a disk");
        String dir = "--dir=" + target;
        works("load", "--rate=500", "--duration=0.1", "--warm-up=0", "--durability=machine", dir, "--json");
        JsonView open = JsonView.parse(text());
        assertEquals("MACHINE", open.get("plan", "durability"));
        assertEquals(50, open.number("repetitions", "0", "load", "latency", "event", "count"));

        out.reset();
        works("load", "--mode=closed", "--duration=0.05", "--warm-up=0", "--durability=machine", dir);
        assertTrue(text().contains("journal on, each commit synced"), text());
    }

    private static boolean isSyncable(Path folder) {
        try {
            Disk.REAL.requireSyncable(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
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
        long sequence = (long) json.number(with(one, "slowest", "0", "sequence"));
        long place = (long) json.number(with(one, "slowest", "0", "byte"));
        assertEquals(begins(recording).get(sequence), place, "where its bytes begin, by the recording: " + sequence);
    }

    /** Where each event's bytes begin. A recorder that was held up has cuts of their own in it, which have numbers too. */
    private static Map<Long, Long> begins(Path folder) {
        Map<Long, Long> begins = new HashMap<>();
        long bytes = 0;
        try (Recording recording = Recording.open(folder)) {
            for (EventCursor events = new EventCursor(recording, 0); events.hasNext(); events.advance()) {
                begins.put(events.sequence(), bytes);
                bytes += events.kind() == EventKind.OUTPUT ? events.length() : 0;
            }
        }
        return begins;
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

    private static String[] with(String[] path, String... more) {
        return Stream.concat(Stream.of(path), Stream.of(more)).toArray(String[]::new);
    }
}
