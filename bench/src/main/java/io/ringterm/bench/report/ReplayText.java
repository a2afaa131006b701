package io.ringterm.bench.report;

import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.load.ReplayResult;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.load.SlowEvent;

/** A recording's run for people. */
public final class ReplayText {
    private ReplayText() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return lines, each with its end
     */
    public static String of(ReplayResult result) {
        TextTable table = new TextTable().row("latency", "count", "P50", "P90", "P99", "P99.9", "max");
        result.series().forEach(series -> row(table, "", series));
        result.floor().forEach(series -> row(table, "noise floor: ", series));
        StringBuilder text = new StringBuilder();
        text.append(result.machine())
                .append('\n')
                .append(result.name())
                .append(": ")
                .append(Figures.count(result.events()))
                .append(" events, ")
                .append(Figures.count(result.bytes()))
                .append(" bytes, ")
                .append(result.passes())
                .append(result.passes() == 1 ? " pass, " : " passes, ")
                .append(result.plan().layout())
                .append(result.plan().journal() ? ", journal on" : ", no journal")
                .append("\n\n")
                .append(table)
                .append('\n')
                .append(Figures.count(Math.round(result.rate())))
                .append(" events/s, ")
                .append(Figures.digits(result.megabytesPerSecond()))
                .append(" MB/s, ")
                .append(Figures.digits(result.usage().cores()))
                .append(" cores\n");
        if (!result.slowest().isEmpty()) {
            TextTable slow = new TextTable().row("slowest events: sequence", "byte", "bytes", "latency");
            for (SlowEvent event : result.slowest()) {
                slow.row(
                        Long.toString(event.sequence()),
                        Long.toString(event.offset()),
                        Integer.toString(event.length()),
                        Figures.nanos(event.nanos()));
            }
            text.append('\n')
                    .append(slow)
                    .append("'ringterm snapshot --seq ")
                    .append(result.slowest().get(0).sequence())
                    .append(' ')
                    .append(result.name())
                    .append("' shows the screen after the slowest\n");
        }
        return text.toString();
    }

    private static void row(TextTable table, String prefix, Series series) {
        if (series.histogram().getTotalCount() == 0) {
            return;
        }
        Percentiles of = Percentiles.of(series.histogram());
        table.row(
                prefix + series.about(),
                Figures.count(of.count()),
                Figures.nanos(of.p50()),
                Figures.nanos(of.p90()),
                Figures.nanos(of.p99()),
                Figures.nanos(of.p999()),
                Figures.nanos(of.max()));
    }
}
