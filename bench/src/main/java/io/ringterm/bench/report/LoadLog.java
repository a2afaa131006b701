package io.ringterm.bench.report;

import java.io.OutputStream;

import io.ringterm.bench.load.LoadResult;
import io.ringterm.bench.load.Phase;
import io.ringterm.bench.load.Repetition;
import io.ringterm.bench.load.Series;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A load's histograms as a log that HdrHistogram's tools read: a line for each series of each repetition, the series'
 * name as its tag, {@code floor.} before the names of the noise floor's, {@code working.} of the one with work.
 */
public final class LoadLog {
    private static final double NANOS_PER_UNIT = 1e6;

    private LoadLog() {}

    /**
     * Writes a result's histograms down. The stream stays open.
     *
     * @param result what a run showed
     * @param out where to
     */
    public static void write(LoadResult result, OutputStream out) {
        HistogramLogWriter log = new HistogramLogWriter(out);
        long base = result.repetitions().get(0).load().startMillis();
        log.outputComment("[nanoseconds; ringterm bench load, " + result.machine() + "]");
        log.outputLogFormatVersion();
        log.outputStartTime(base);
        log.setBaseTime(base);
        log.outputLegend();
        for (Repetition repetition : result.repetitions()) {
            phase(log, base, "", repetition.load());
            phase(log, base, "floor.", repetition.floor());
            phase(log, base, "working.", repetition.working());
        }
    }

    private static void phase(HistogramLogWriter log, long base, String prefix, Phase phase) {
        double start = (phase.startMillis() - base) / 1e3;
        for (Series series : phase.series()) {
            Histogram histogram = series.histogram().copy();
            histogram.setTag(prefix + series.name());
            log.outputIntervalHistogram(start, start + phase.nanos() / 1e9, histogram, NANOS_PER_UNIT);
        }
    }
}
