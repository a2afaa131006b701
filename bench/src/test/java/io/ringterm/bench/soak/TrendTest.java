package io.ringterm.bench.soak;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrendTest {
    @Test
    void findsAStraightLine() {
        Trend trend = Trend.of(new double[] {0, 1, 2, 3}, new double[] {10, 12, 14, 16});

        assertEquals(2, trend.slope(), 1e-12);
        assertEquals(2, trend.low(), 1e-9);
        assertEquals(0.6, trend.growth(), 1e-12);
        assertTrue(trend.rises());
    }

    @Test
    void knowsTheIntervalOfATextbook() {
        // y = 3 + 0.5 x with residuals of +1, -2, +1: s^2 = 6, t(0.995, 1) = 63.657
        Trend trend = Trend.of(new double[] {0, 1, 2}, new double[] {4, 1.5, 5});

        assertEquals(0.5, trend.slope(), 1e-12);
        assertEquals(63.6567 * Math.sqrt(6 / 2.0), trend.high() - trend.slope(), 1e-3);
    }

    @Test
    void calmNoiseDoesNotRise() {
        Random random = new Random(5);
        double[] x = new double[200];
        double[] flat = new double[200];
        double[] rising = new double[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            flat[i] = 100 + random.nextGaussian();
            rising[i] = 100 + 0.2 * i + random.nextGaussian();
        }

        assertFalse(Trend.of(x, flat).rises());
        assertTrue(Trend.of(x, rising).rises());
        assertEquals(0.4, Trend.of(x, rising).growth(), 0.05);
    }

    @Test
    void saysWhatItCannotDrawALineThrough() {
        assertThrows(IllegalArgumentException.class, () -> Trend.of(new double[2], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Trend.of(new double[4], new double[4]));
    }
}
