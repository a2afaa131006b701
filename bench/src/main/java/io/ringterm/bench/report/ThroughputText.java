package io.ringterm.bench.report;

import java.util.Locale;

import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.Throughput;
import io.ringterm.bench.throughput.ThroughputResult;

/** A throughput run's result for people. */
public final class ThroughputText {
    private ThroughputText() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return lines, each with its end
     */
    public static String of(ThroughputResult result) {
        TextTable table = new TextTable().row("MB/s", "median", "min", "max", "median/CPU s", "bytes allocated/MB");
        for (Throughput input : result.inputs()) {
            Spread speed = input.megabytesPerSecond();
            table.row(
                    input.name(),
                    Figures.digits(speed.median()),
                    Figures.digits(speed.min()),
                    Figures.digits(speed.max()),
                    Figures.digits(input.megabytesPerCpuSecond().median()),
                    Figures.digits(input.allocatedPerMegabyte()));
        }
        return result.machine() + "\n" + result.plan().columns() + "x"
                + result.plan().rows() + " with history, "
                + result.plan().passes() + " passes\n\n" + table + "\nRSS "
                + Figures.mebibytes(result.rssBefore()) + " before, " + Figures.mebibytes(result.rssAfter())
                + " after\n";
    }

    /**
     * The line that a harness of several engines reads: name, median, minimum, maximum in MB/s.
     *
     * @param result what a run showed
     * @return a line with its end for each input
     */
    public static String peer(ThroughputResult result) {
        StringBuilder text = new StringBuilder();
        for (Throughput input : result.inputs()) {
            Spread speed = input.megabytesPerSecond();
            text.append(String.format(
                    Locale.ROOT, "RESULT ringterm %.1f %.1f %.1f\n", speed.median(), speed.min(), speed.max()));
        }
        return text.toString();
    }
}
