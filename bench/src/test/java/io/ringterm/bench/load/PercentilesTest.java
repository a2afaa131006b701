package io.ringterm.bench.load;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PercentilesTest {
    @Test
    void readsAKnownSequence() {
        Histogram histogram = Series.newHistogram();
        for (int i = 1; i <= 1_000; i++) {
            Series.record(histogram, i);
        }

        assertEquals(new Percentiles(1_000, 500, 900, 990, 999, 1_000), Percentiles.of(histogram));
    }

    @Test
    void keepsThreeDigitsOfLongTimes() {
        Histogram histogram = Series.newHistogram();
        Series.record(histogram, 1_234_567_890L);

        assertEquals(1_234_567_890L, Percentiles.of(histogram).max(), 1_234_567);
    }

    @Test
    void countsWhatIsOutOfRangeAtItsEnd() {
        Histogram histogram = Series.newHistogram();
        Series.record(histogram, -5);
        Series.record(histogram, Long.MAX_VALUE);

        assertEquals(2, histogram.getTotalCount());
        assertEquals(0, histogram.getMinValue());
    }

    @Test
    void saysNothingOfNothing() {
        assertEquals(new Percentiles(0, 0, 0, 0, 0, 0), Percentiles.of(Series.newHistogram()));
    }
}
