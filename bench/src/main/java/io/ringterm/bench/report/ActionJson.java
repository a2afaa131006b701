package io.ringterm.bench.report;

import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Series;

/**
 * The head's figures as github-action-benchmark reads them ({@code customSmallerIsBetter}). A figure of which more is
 * better goes in as its reciprocal, and its unit says so.
 */
public final class ActionJson {
    private ActionJson() {}

    /**
     * Writes the head's figures down.
     *
     * @param comparison what was found
     * @return a JSON array with a line end
     */
    public static String of(Comparison comparison) {
        return Json.array(json -> {
            for (Series series : comparison.head().series()) {
                boolean more = series.metric().higherIsBetter();
                double least = series.values().stream().min(Double::compare).orElseThrow();
                double most = series.values().stream().max(Double::compare).orElseThrow();
                json.writeStartObject();
                json.writeStringField("name", series.metric().name());
                json.writeStringField(
                        "unit",
                        more
                                ? "1/(" + series.metric().unit() + ")"
                                : series.metric().unit());
                json.writeNumberField("value", more ? 1 / series.median() : series.median());
                json.writeStringField("range", Figures.digits(least) + " to " + Figures.digits(most));
                json.writeStringField("extra", series.values().size() + " processes, the median");
                json.writeEndObject();
            }
        });
    }
}
