package io.ringterm.bench.report;

import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.seek.SeekResult;
import io.ringterm.bench.throughput.Spread;

/** A seeking run's result for people. */
public final class SeekText {
    private SeekText() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return lines, each with its end
     */
    public static String of(SeekResult result) {
        TextTable table = new TextTable().row("time", "count", "P50", "P90", "P99", "max");
        result.times().forEach(series -> row(table, series));
        StringBuilder text = new StringBuilder();
        text.append(result.machine())
                .append('\n')
                .append(result.name())
                .append(": ")
                .append(Figures.count(result.events()))
                .append(" events, ")
                .append(Figures.count(result.outputBytes()))
                .append(" bytes of output, ")
                .append(Figures.count(result.size()))
                .append(" in files\n\n")
                .append(table)
                .append("\nopened in ")
                .append(Figures.nanos(result.openNanos()))
                .append(" with all of it checked, in ")
                .append(Figures.nanos(result.browseNanos()))
                .append(" by its indexes; a replay of all of it takes ")
                .append(Figures.nanos(result.replayNanos()))
                .append('\n')
                .append(Figures.count(result.snapshots()))
                .append(" whole snapshots, ")
                .append(Figures.count(result.snapshotBytes()))
                .append(" bytes, ")
                .append(Figures.count(result.screens()))
                .append(" of the screen, ")
                .append(Figures.count(result.screenBytes()))
                .append(" bytes, together ")
                .append(Figures.digits(result.snapshotPercent()))
                .append(" % of its size\n");
        if (result.made() != null) {
            text.append(made(result.made()));
        }
        text.append(result.checked()).append(" places compared with the replay: ");
        text.append(result.differing().isEmpty() ? "all the same\n" : "DIFFERENT after " + result.differing() + "\n");
        return text.toString();
    }

    private static void row(TextTable table, Series series) {
        Percentiles of = Percentiles.of(series.histogram());
        table.row(
                series.about(),
                Figures.count(of.count()),
                Figures.nanos(of.p50()),
                Figures.nanos(of.p90()),
                Figures.nanos(of.p99()),
                Figures.nanos(of.max()));
    }

    private static String made(SeekResult.Made made) {
        return "its session was given back in " + Figures.nanos(made.recovery().nanos())
                + (made.recovery().same() ? ", the same\n" : ", and is ANOTHER\n")
                + "checkpoints were taken and journaled in " + Figures.digits(made.checkpointPercent())
                + " % of the time that the rest took\n"
                + (made.price() == null ? "" : price(made.price()));
    }

    private static String price(SeekResult.Price price) {
        return "recording: " + spread(price.with(), " MB/s") + " with checkpoints, "
                + spread(price.without(), " MB/s") + " without\n"
                + "checkpoints cost " + spread(price.percent(), " %") + " of it (noise floor "
                + spread(price.floor(), " %") + "), " + spread(price.cpuPercent(), " %")
                + " more processor time (noise floor " + spread(price.cpuFloor(), " %") + "), "
                + Figures.digits(price.sizePercent()) + " % more bytes\n";
    }

    private static String spread(Spread spread, String unit) {
        return Figures.digits(spread.median()) + " (" + Figures.digits(spread.min()) + " to "
                + Figures.digits(spread.max()) + ")" + unit;
    }
}
