package io.ringterm.bench.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.bench.load.LoadPlan;
import io.ringterm.bench.load.LoadResult;
import io.ringterm.bench.load.Pace;
import io.ringterm.bench.load.Phase;
import io.ringterm.bench.load.Repetition;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.ResidentSet;
import io.ringterm.bench.probe.ThreadTimes;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import io.ringterm.engine.WaitMode;
import io.ringterm.journal.Durability;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoadReportTest {
    private static final long START = 1_700_000_000_000L;

    private final LoadResult result = new LoadResult(
            new LoadPlan(
                    200_000,
                    200_000,
                    1_000_000_000,
                    32,
                    1,
                    80,
                    24,
                    Layout.FUSED,
                    WaitMode.BLOCKING,
                    true,
                    Durability.PROCESS,
                    Path.of("journals"),
                    2,
                    0,
                    Pace.PARK,
                    50_000,
                    Workload.ASCII_LINES),
            new Machine("Quick 9000", 2, "OS 1", "VM 17", 1L << 30),
            true,
            List.of(repetition(1_000), repetition(2_000)));

    @Test
    void putsThePercentilesBesideTheFloorsForPeople() {
        String text = LoadText.of(result);

        assertTrue(text.contains("2 x Quick 9000"), text);
        assertTrue(text.contains("200,000 events/s of 32 bytes (ascii_lines)"), text);
        assertTrue(text.contains("repetition 2 of 2"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("latency +count +P50 +P90 +P99 +P99.9 +max")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("frames +100 +50.0 µs +90.0 µs .*100 µs")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("noise floor: nothing +100 +500 ns .*1.00 µs")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("working floor: as much work +100 +1.00 µs .*")), text);
        assertTrue(text.contains("0.50 cores (5.00 µs an event), 0.25 bytes allocated an event"), text);
        assertTrue(text.contains("RSS 1.00 MiB before, unknown after"), text);
        assertTrue(text.contains("waited for a processor: lane 400 µs and 20.0 µs\n"), text);
    }

    @Test
    void isValidJsonForPrograms() throws Exception {
        JsonView json = JsonView.parse(LoadJson.of(result));

        assertEquals("load", json.get("benchmark"));
        assertEquals(200_000, json.number("plan", "rate"));
        assertEquals(2, json.size("repetitions"));
        assertEquals(100, json.number("repetitions", "0", "load", "latency", "frame", "count"));
        assertEquals(100_000, json.number("repetitions", "0", "load", "latency", "frame", "max"), 100);
        assertEquals(200_000, json.number("repetitions", "1", "load", "latency", "frame", "max"), 200);
        assertEquals(50_000, json.number("plan", "leastSleepNanos"));
        assertEquals("idle", json.get("repetitions", "0", "load", "threads", "1", "name"));
        assertEquals(20_000, json.number("repetitions", "0", "floor", "threads", "0", "waitNanos"));
        assertEquals(4_000, json.number("repetitions", "1", "working", "latency", "floor", "max"), 4);
        assertEquals(0.25, json.number("repetitions", "0", "load", "allocatedBytesPerEvent"));
    }

    @Test
    void isReadableByTheHistogramLogReader() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LoadLog.write(result, bytes);
        HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(bytes.toByteArray()));
        List<String> tags = new ArrayList<>();
        for (Histogram next = next(reader); next != null; next = next(reader)) {
            tags.add(next.getTag());
            assertEquals(100, next.getTotalCount());
            assertEquals(START, next.getStartTimeStamp());
            assertTrue(next.getEndTimeStamp() >= START + 1, "end: " + next.getEndTimeStamp());
        }

        assertEquals(List.of("frame", "floor.floor", "working.floor", "frame", "floor.floor", "working.floor"), tags);
        assertNull(next(reader));
    }

    @Test
    void saysWhenTimersAreNotExact() {
        String text = LoadText.of(new LoadResult(result.plan(), result.machine(), false, result.repetitions()));

        assertTrue(text.contains("timer slack"));
        assertFalse(LoadText.of(result).contains("timer slack"));
    }

    private static Histogram next(HistogramLogReader reader) {
        return (Histogram) reader.nextIntervalHistogram();
    }

    private static Repetition repetition(long step) {
        return new Repetition(
                phase("frame", "frames", step),
                phase("floor", "nothing", step / 100),
                phase("floor", "as much work", step / 50));
    }

    private static Phase phase(String name, String about, long step) {
        Histogram histogram = new Histogram(3);
        for (int i = 1; i <= 100; i++) {
            histogram.recordValue(i * step);
        }
        return new Phase(
                START,
                100,
                1_000_000,
                new Usage(1_000_000, 500_000, 25, 1 << 20, ResidentSet.UNKNOWN),
                List.of(new ThreadTimes("lane", 400_000, 20_000), new ThreadTimes("idle", 3_000, 1_000)),
                List.of(new Series(name, about, histogram)));
    }
}
