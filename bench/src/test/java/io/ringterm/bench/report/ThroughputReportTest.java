package io.ringterm.bench.report;

import java.util.List;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.Throughput;
import io.ringterm.bench.throughput.ThroughputPlan;
import io.ringterm.bench.throughput.ThroughputResult;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ThroughputReportTest {
    private final ThroughputResult result = new ThroughputResult(
            new ThroughputPlan(80, 24, 5, 1, 0),
            new Machine("Quick 9000", 2, "OS 1", "VM 17", 1L << 30),
            List.of(
                    new Throughput(
                            "ascii_lines", new Spread(412.34, 400, 420), new Spread(500, 500, 500), 1_000_000, 0.5),
                    new Throughput("unicode", new Spread(99.96, 90, 101), new Spread(111, 111, 111), 1_000_000, 12)),
            1 << 20,
            2 << 20);

    @Test
    void alignsFiguresForPeople() {
        List<String> lines = ThroughputText.of(result).lines().toList();

        assertTrue(lines.contains("80x24 with history, 5 passes"), lines::toString);
        assertTrue(lines.contains("MB/s         median   min  max  median/CPU s  bytes allocated/MB"), lines::toString);
        assertTrue(lines.contains("ascii_lines     412   400  420           500                0.50"), lines::toString);
        assertTrue(lines.contains("unicode         100  90.0  101           111                12.0"), lines::toString);
        assertTrue(lines.contains("RSS 1.00 MiB before, 2.00 MiB after"), lines::toString);
    }

    @Test
    void printsTheLineOfAPeer() {
        assertEquals(
                "RESULT ringterm 412.3 400.0 420.0\nRESULT ringterm 100.0 90.0 101.0\n", ThroughputText.peer(result));
    }

    @Test
    void isValidJsonForPrograms() throws Exception {
        JsonView json = JsonView.parse(ThroughputJson.of(result));

        assertEquals("throughput", json.get("benchmark"));
        assertEquals(80, json.number("columns"));
        assertEquals("unicode", json.get("inputs", "1", "name"));
        assertEquals(111, json.number("inputs", "1", "megabytesPerCpuSecond", "median"));
        assertEquals(99.96, json.number("inputs", "1", "megabytesPerSecond", "median"));
    }
}
