package io.ringterm.bench.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Latencies;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** A comparison's histograms for HdrHistogram's tools. */
public final class CompareLog {
    private static final double NANOS_PER_UNIT = 1e6;
    private static final int TICKS_PER_HALF = 5;

    private CompareLog() {}

    /**
     * Writes a histogram log ({@code .hlog}): a line for each name and build, tagged {@code base.NAME} or {@code head.NAME}.
     * The stream stays open.
     *
     * @param comparison what was found
     * @param out where to
     */
    public static void writeLog(Comparison comparison, OutputStream out) {
        HistogramLogWriter log = new HistogramLogWriter(out);
        log.outputComment(
                "[nanoseconds; ringterm bench compare, " + comparison.head().machine() + "]");
        log.outputLogFormatVersion();
        log.outputLegend();
        for (Latencies both : comparison.latencies()) {
            write(log, "base." + both.name(), both.base());
            write(log, "head." + both.name(), both.head());
        }
    }

    private static void write(HistogramLogWriter log, String tag, Histogram histogram) {
        Histogram copy = histogram.copy();
        copy.setTag(tag);
        log.outputIntervalHistogram(0, 1, copy, NANOS_PER_UNIT);
    }

    /**
     * Writes a build's percentiles of one name ({@code .hgrm}), in nanoseconds. The stream stays open.
     *
     * @param histogram one build's
     * @param out where to
     */
    public static void writePercentiles(Histogram histogram, OutputStream out) {
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        histogram.outputPercentileDistribution(text, TICKS_PER_HALF, 1.0);
        text.flush();
    }
}
