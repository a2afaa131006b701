package io.ringterm.bench.reliability;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A short form of each row; what a machine cannot do is said loudly and not taken for green. */
class ReliabilityRowsTest {
    private static final long SEED = Long.getLong("ringterm.seed", 1);

    static List<Row> rows() {
        return ReliabilityRows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void holds(Row row) {
        Outcome outcome = new ReliabilityRun(Scale.SMOKE, SEED, text -> {}).run(row);

        if (outcome.verdict() == Verdict.NOT_RUN) {
            System.err.println("*** NOT RUN, NOT PASSED: " + row.name() + " " + outcome.failures());
        }
        assertNotEquals(Verdict.RED, outcome.verdict(), () -> "seed " + SEED + ": " + outcome);
        assertFalse(outcome.done().isEmpty() && outcome.verdict() == Verdict.GREEN, "nothing was done");
    }

    @Test
    void aRowThatThrowsIsRed() {
        Outcome outcome = new ReliabilityRun(Scale.SMOKE, SEED, text -> {}).run(new Row() {
            @Override
            public String name() {
                return "R0";
            }

            @Override
            public String title() {
                return "fails";
            }

            @Override
            public void run(Trial trial) {
                throw new IllegalStateException("no");
            }
        });

        assertEquals(Verdict.RED, outcome.verdict());
        assertTrue(outcome.failures().get(0).contains("no"), outcome.failures().toString());
    }

    @Test
    void namesTheRowsThereAre() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ReliabilityRows.of("R99"));
        assertTrue(e.getMessage().contains("R1, "), e.getMessage());
    }
}
