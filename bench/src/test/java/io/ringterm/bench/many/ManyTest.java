package io.ringterm.bench.many;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.ringterm.Terminal;
import io.ringterm.bench.load.Feed;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.workload.Workload;
import io.ringterm.engine.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ManyTest {
    @TempDir
    private Path scratch;

    @Test
    void sendsToSessionsInTurn() throws Exception {
        try (Rig rig = new Rig(Layout.FUSED, true, scratch, 64)) {
            rig.open(3);
            ClosedLoop.Result result =
                    new ClosedLoop(rig, new Feed("abcd".getBytes(StandardCharsets.US_ASCII), 2, 3)).run(1);

            assertEquals(1_024, result.events());
            assertEquals(2_048, result.bytes());
            assertTrue(result.rate() > 0 && result.megabytesPerSecond() > 0 && result.cpuNanosPerEvent() >= 0);
            for (int i = 0; i < 3; i++) {
                assertNotEquals(
                        new Terminal(80, 24).fingerprint(), rig.session(i).fingerprint(Rig.PATIENCE));
            }
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertEquals(0, left.count(), "no journal is left behind");
        }
    }

    @Test
    void findsThatFilledSessionsTakeMoreThanEmptyOnes() {
        Footprint empty = Footprint.measure(100, 0, Layout.automatic(), false, scratch);
        Footprint full = Footprint.measure(10, 2_000, Layout.automatic(), false, scratch);

        assertTrue(empty.heapBytesPerSession() > 1_000, empty::toString);
        assertTrue(full.heapBytesPerSession() > empty.heapBytesPerSession() + 2_000 * 8, full::toString);
    }

    @Test
    void timesKeysAloneAndBesideAFlood() {
        Fairness fair = Fairness.measure(Layout.FUSED, false, scratch, 50_000_000);

        assertTrue(fair.alone().count() > 0 && fair.flooded().count() > 0, fair::toString);
        assertTrue(fair.floodEvents() > 0, fair::toString);
    }

    @Test
    void looksAtSessionsAtRest() {
        Usage usage = IdleRun.run(2, Layout.FUSED, false, scratch, 0, 10_000_000);

        assertTrue(usage.wallNanos() >= 10_000_000, usage::toString);
    }

    @Test
    void everyWorkloadCanBeLooped() {
        try (Rig rig = new Rig(Layout.INLINE, false, scratch, 4_096)) {
            rig.open(1, 40, 10);
            for (Workload workload : Workload.values()) {
                assertTrue(
                        new ClosedLoop(rig, Feed.of(workload, 40, 10, 32, 1))
                                        .run(1)
                                        .events()
                                > 0,
                        workload.label());
            }
        }
    }
}
