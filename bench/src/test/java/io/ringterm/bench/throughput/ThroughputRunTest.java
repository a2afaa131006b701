package io.ringterm.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ThroughputRunTest {
    /** 1,000 bytes take 10 µs: 100 MB/s. */
    private static final long NANOS_PER_BYTE = 10;

    private final AtomicLong now = new AtomicLong();
    private final List<String> pieces = new ArrayList<>();

    @Test
    void dividesBytesByTheTimeTheyTook() {
        List<Throughput> results = run(new ThroughputPlan(80, 24, 5, 50_000, 0), input("a", 1_000));

        assertEquals(new Spread(100, 100, 100), results.get(0).megabytesPerSecond());
        assertEquals(5 * 5_000, results.get(0).bytes());
    }

    @Test
    void letsInputsTakeTurns() {
        run(new ThroughputPlan(80, 24, 2, 1, 1), input("a", 10), input("b", 20));

        assertEquals(List.of("0+10", "0+20", "0+10", "0+20", "0+10", "0+20"), pieces);
    }

    @Test
    void feedsPiecesAndBeginsAgainAtTheEnd() {
        run(new ThroughputPlan(80, 24, 4, 1, 0), input("a", 100_000));

        assertEquals(List.of("0+65536", "65536+34464", "0+65536", "65536+34464", "0+65536"), pieces);
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        assertEquals(
                "passes must be at least 1: passes=0",
                assertThrows(IllegalArgumentException.class, () -> new ThroughputPlan(80, 24, 0, 1, 1))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Input("e", new byte[0]))
                .getMessage()
                .contains("e is empty"));
    }

    @Test
    void findsMedianLeastAndMost() {
        assertEquals(new Spread(3, 1, 9), Spread.of(9, 1, 3, 2, 4));
    }

    private List<Throughput> run(ThroughputPlan plan, Input... inputs) {
        return new ThroughputRun(plan, now::get).run(List.of(inputs), () -> (bytes, offset, length) -> {
            pieces.add(offset + "+" + length);
            now.addAndGet(length * NANOS_PER_BYTE);
        });
    }

    private static Input input(String name, int length) {
        return new Input(name, new byte[length]);
    }
}
