package io.ringterm.bench.report;

import java.util.List;
import java.util.stream.Stream;

import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Judgement;
import io.ringterm.bench.compare.Latencies;
import io.ringterm.bench.compare.Series;
import org.HdrHistogram.Histogram;

/** A comparison as a page: the table, each metric's samples in the order they ran, each histogram by percentile. */
public final class CompareHtml {
    private static final double[] PERCENTILES = {0, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.995, 99.999};
    private static final double DECADES = 5;
    private static final int TICKS = 4;

    private CompareHtml() {}

    /**
     * Writes a comparison down.
     *
     * @param comparison what was found
     * @return an HTML document that needs nothing else
     */
    public static String of(Comparison comparison) {
        StringBuilder body = new StringBuilder();
        body.append("<p><strong>")
                .append(Html.escape(comparison.outcome().words()))
                .append("</strong></p>\n<p class=\"key\"><b class=\"a\">base</b> ")
                .append(Html.escape(
                        comparison.base().label() + ", " + comparison.base().machine()))
                .append("<br><b class=\"b\">head</b> ")
                .append(Html.escape(
                        comparison.head().label() + ", " + comparison.head().machine()))
                .append("</p>\n<p>A positive effect is slower; the threshold is ")
                .append(CompareText.percent(comparison.threshold()))
                .append(".</p>\n");
        table(body, comparison.judgements());
        body.append("<h2>Samples, one a process</h2>\n");
        comparison.judgements().forEach(one -> body.append(samples(one)));
        if (!comparison.latencies().isEmpty()) {
            body.append("<h2>By percentile, all processes together</h2>\n");
            comparison.latencies().forEach(one -> body.append(percentiles(one)));
        }
        return Html.page("ringterm bench compare: " + comparison.measure(), body.toString());
    }

    private static void table(StringBuilder body, List<Judgement> judgements) {
        body.append("<table><tr><th>metric</th><th>unit</th><th>base</th><th>head</th><th>effect</th>"
                + "<th>99 % interval</th><th>p</th><th>verdict</th></tr>\n");
        for (Judgement one : judgements) {
            body.append("<tr class=\"").append(one.verdict().name()).append("\">");
            Stream.of(
                            one.metric().name(),
                            one.metric().unit(),
                            Figures.digits(one.base().median()),
                            Figures.digits(one.head().median()),
                            CompareText.percent(one.effect()),
                            CompareText.percent(one.low()) + " to " + CompareText.percent(one.high()),
                            Figures.digits(one.p()),
                            CompareText.verdict(one))
                    .forEach(cell ->
                            body.append("<td>").append(Html.escape(cell)).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</table>\n");
    }

    private static String samples(Judgement one) {
        double least = least(one.base(), one.head());
        double most = most(one.base(), one.head());
        double margin = Math.max((most - least) * 0.1, most * 1e-6);
        Scale scale = new Scale(least - margin, most + margin);
        Plot plot = new Plot(one.metric().name() + ", " + one.metric().unit());
        for (int i = 0; i <= TICKS; i++) {
            plot.tickY(i / (double) TICKS, Figures.digits(scale.value(i / (double) TICKS)));
        }
        dots(plot, "base", one.base(), scale);
        dots(plot, "head", one.head(), scale);
        return plot.toString();
    }

    private static void dots(Plot plot, String side, Series series, Scale scale) {
        int count = series.values().size();
        for (int i = 0; i < count; i++) {
            double value = series.values().get(i);
            plot.dot(side, (i + 0.5) / count, scale.place(value), side + " " + (i + 1) + ": " + Figures.digits(value));
        }
        double median = scale.place(series.median());
        plot.line(side, new double[] {0, 1}, new double[] {median, median});
    }

    private static String percentiles(Latencies both) {
        double most =
                Math.max(1, Math.max(both.base().getMaxValue(), both.head().getMaxValue()));
        double least =
                Math.max(1, Math.min(both.base().getMinValue(), both.head().getMinValue()));
        Scale scale = new Scale(Math.log(least) - 0.05, Math.log(most) + 0.05);
        Plot plot = new Plot(both.name());
        for (int i = 0; i <= TICKS; i++) {
            plot.tickY(i / (double) TICKS, Figures.nanos(Math.round(Math.exp(scale.value(i / (double) TICKS)))));
        }
        for (double percentile : new double[] {0, 90, 99, 99.9, 99.99, 99.999}) {
            plot.tickX(place(percentile), percentile + " %");
        }
        curve(plot, "base", both.base(), scale);
        curve(plot, "head", both.head(), scale);
        return plot.toString();
    }

    private static void curve(Plot plot, String side, Histogram histogram, Scale scale) {
        double[] x = new double[PERCENTILES.length];
        double[] y = new double[PERCENTILES.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = place(PERCENTILES[i]);
            y[i] = scale.place(Math.log(Math.max(1, histogram.getValueAtPercentile(PERCENTILES[i]))));
        }
        plot.line(side, x, y);
    }

    /** As HdrHistogram's plots do: each further nine gets as much room as the one before. */
    private static double place(double percentile) {
        return Math.log10(100 / (100 - percentile)) / DECADES;
    }

    private static double least(Series... series) {
        return Stream.of(series)
                .flatMap(one -> one.values().stream())
                .min(Double::compare)
                .orElseThrow();
    }

    private static double most(Series... series) {
        return Stream.of(series)
                .flatMap(one -> one.values().stream())
                .max(Double::compare)
                .orElseThrow();
    }

    /** Values to the room from 0 to 1. */
    private record Scale(double least, double most) {
        double place(double value) {
            return (value - least) / (most - least);
        }

        double value(double place) {
            return least + place * (most - least);
        }
    }
}
