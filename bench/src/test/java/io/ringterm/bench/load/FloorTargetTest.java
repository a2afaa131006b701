package io.ringterm.bench.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FloorTargetTest {
    @Test
    void takesTheTimeOfEachEventThatWasSent() {
        try (FloorTarget floor = new FloorTarget(() -> 1_000, null)) {
            for (int i = 0; i < 100; i++) {
                floor.send(0, new byte[1], 0, 1, 900);
            }
            floor.drain();

            List<Series> series = floor.series();
            assertEquals(1, series.size());
            assertEquals(100, series.get(0).histogram().getTotalCount());
            assertEquals(100, series.get(0).histogram().getMaxValue());

            floor.reset();

            assertEquals(0, floor.series().get(0).histogram().getTotalCount());
        }
    }

    @Test
    void doesTheWorkOfEachEventBeforeItTakesTheTime() {
        AtomicLong now = new AtomicLong();
        FixedWork work = FixedWork.calibrated(now::incrementAndGet);
        work.take(10);
        try (FloorTarget floor = new FloorTarget(now::incrementAndGet, work)) {
            for (int i = 0; i < 100; i++) {
                floor.send(0, new byte[1], 0, 1, now.get());
            }
            floor.drain();

            List<Series> series = floor.series();
            assertEquals(
                    List.of("floor", "work"), series.stream().map(Series::name).toList());
            for (Series one : series) {
                assertEquals(100, one.histogram().getTotalCount(), one.name());
            }
            assertEquals(1, series.get(1).histogram().getMinValue());
        }
    }
}
