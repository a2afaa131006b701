package io.ringterm.bench.report;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Series;

/** A comparison as JMH writes results: a benchmark a metric and build, a fork's sample one raw value. */
public final class JmhJson {
    private JmhJson() {}

    /**
     * Writes a comparison down.
     *
     * @param comparison what was found
     * @return a JSON array with a line end
     */
    public static String of(Comparison comparison) {
        return Json.array(json -> {
            builds(json, comparison, "base", comparison.base());
            builds(json, comparison, "head", comparison.head());
        });
    }

    private static void builds(JsonGenerator json, Comparison comparison, String side, BuildSamples samples)
            throws IOException {
        for (Series series : samples.series()) {
            json.writeStartObject();
            json.writeStringField("jmhVersion", "1.37");
            json.writeStringField(
                    "benchmark",
                    "io.ringterm.bench." + comparison.measure() + "."
                            + series.metric().name().replace('/', '.'));
            json.writeStringField("mode", series.metric().higherIsBetter() ? "thrpt" : "avgt");
            json.writeNumberField("threads", 1);
            json.writeNumberField("forks", series.values().size());
            json.writeNumberField("warmupIterations", 0);
            json.writeNumberField("measurementIterations", 1);
            json.writeObjectFieldStart("params");
            json.writeStringField("build", side);
            json.writeStringField("label", samples.label());
            json.writeEndObject();
            metric(json, series);
            json.writeObjectFieldStart("secondaryMetrics");
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void metric(JsonGenerator json, Series series) throws IOException {
        List<Double> values = series.values();
        json.writeObjectFieldStart("primaryMetric");
        json.writeNumberField("score", series.median());
        json.writeStringField("scoreError", "NaN");
        json.writeArrayFieldStart("scoreConfidence");
        json.writeNumber(Collections.min(values));
        json.writeNumber(Collections.max(values));
        json.writeEndArray();
        json.writeObjectFieldStart("scorePercentiles");
        json.writeNumberField("0.0", Collections.min(values));
        json.writeNumberField("50.0", series.median());
        json.writeNumberField("100.0", Collections.max(values));
        json.writeEndObject();
        json.writeStringField("scoreUnit", series.metric().unit());
        json.writeArrayFieldStart("rawData");
        for (double value : values) {
            json.writeStartArray();
            json.writeNumber(value);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
