package io.ringterm.bench.stages;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.bench.workload.Workload;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StagesRunTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void givesEachStageTheTimeBetweenTwoLooks() {
        StagesPlan plan = new StagesPlan(80, 24, 3, 0, List.of(Workload.ASCII_LINES, Workload.UNICODE));

        StagesResult result = new StagesRun(plan, () -> clock.getAndAdd(4_000)).run();

        for (Stage stage : Stage.values()) {
            assertEquals(1_000, result.nanosPerKibibyte(stage, "unicode"), 1e-9, "4 µs for each 4 KiB of " + stage);
            assertEquals(1_000, result.nanosPerKibibyte(stage, StageCost.ALL), 1e-6);
        }
        assertEquals(3, result.costs().get(result.costs().size() - 1).passes().getTotalCount());
    }

    @Test
    void feedsTheStagesAndTheRingAlike() {
        try (StageLane lane = new StageLane(Workload.TUI_MIX, 80, 24, () -> 0)) {
            long before = lane.frames();
            lane.pass(new long[Stage.values().length]);

            assertTrue(lane.frames() > before, "the ring hands out frames");
        }
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        assertEquals(
                "there must be a workload",
                assertThrows(IllegalArgumentException.class, () -> new StagesPlan(80, 24, 1, 0, List.of()))
                        .getMessage());
        assertEquals(
                "passes must be 1 to 1000000: passes=0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new StagesPlan(80, 24, 0, 0, List.of(Workload.UNICODE)))
                        .getMessage());
    }
}
