package io.ringterm.bench.reliability;

import java.util.List;

/**
 * What a row has shown.
 *
 * @param row its name, R1 to R14
 * @param title what it tries
 * @param done what was done how often
 * @param seed where its randomness came from
 * @param nanos how long it took
 * @param verdict how it ended
 * @param failures what did not hold, the first few of it
 */
public record Outcome(
        String row, String title, String done, long seed, long nanos, Verdict verdict, List<String> failures) {
    /** Takes a copy. */
    public Outcome {
        failures = List.copyOf(failures);
    }
}
