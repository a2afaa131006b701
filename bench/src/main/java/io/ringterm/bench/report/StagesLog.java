package io.ringterm.bench.report;

import java.io.OutputStream;

import io.ringterm.bench.stages.StageCost;
import io.ringterm.bench.stages.StagesResult;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** A stages run's passes as a log that HdrHistogram's tools read: a line for each stage and workload. */
public final class StagesLog {
    private StagesLog() {}

    /**
     * Writes a result's histograms down. The stream stays open.
     *
     * @param result what a run showed
     * @param out where to
     */
    public static void write(StagesResult result, OutputStream out) {
        HistogramLogWriter log = new HistogramLogWriter(out);
        log.outputComment("[nanoseconds of processor time a MiB; ringterm bench stages, " + result.machine() + "]");
        log.outputLogFormatVersion();
        log.outputLegend();
        for (StageCost cost : result.costs()) {
            if (cost.passes().getTotalCount() > 0) {
                Histogram histogram = cost.passes().copy();
                histogram.setTag(cost.name());
                log.outputIntervalHistogram(0, 1, histogram, 1e6);
            }
        }
    }
}
