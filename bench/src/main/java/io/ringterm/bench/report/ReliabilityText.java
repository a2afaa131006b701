package io.ringterm.bench.report;

import java.util.Locale;

import io.ringterm.bench.probe.Revision;
import io.ringterm.bench.reliability.Outcome;

/** The reliability table for people. */
public final class ReliabilityText {
    private ReliabilityText() {}

    /**
     * What was put to the test, where.
     *
     * @param scale how much of each row
     * @param seed where randomness begins
     * @param machine where
     * @return a line with its end
     */
    public static String head(String scale, long seed, Object machine) {
        return "reliability, " + scale + ", seed " + seed + ", commit " + Revision.here() + ", " + machine + "\n";
    }

    /**
     * A row, as soon as it is there.
     *
     * @param outcome how it went
     * @return lines, each with its end
     */
    public static String of(Outcome outcome) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-4s %-7s %7.1f s  %s%n",
                outcome.row(),
                outcome.verdict().text(),
                outcome.nanos() / 1e9,
                outcome.title()));
        text.append("     ")
                .append(outcome.done().isEmpty() ? "nothing was done" : outcome.done())
                .append('\n');
        outcome.failures()
                .forEach(failure -> text.append("     ! ").append(failure).append('\n'));
        return text.toString();
    }
}
