package io.ringterm.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Judgement;
import io.ringterm.bench.compare.Metric;
import io.ringterm.bench.compare.Series;

/** A comparison for programs, and the form in which a build's samples are kept for a later one. */
public final class CompareJson {
    private CompareJson() {}

    /**
     * Writes a comparison down, all samples included.
     *
     * @param comparison what was found
     * @return a JSON object with a line end
     */
    public static String of(Comparison comparison) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "compare");
            json.writeStringField("measure", comparison.measure());
            json.writeStringField("outcome", comparison.outcome().name());
            json.writeNumberField("threshold", comparison.threshold());
            json.writeNumberField("alpha", comparison.alpha());
            json.writeBooleanField("interleaved", comparison.interleaved());
            build(json, "base", comparison.base());
            build(json, "head", comparison.head());
            json.writeArrayFieldStart("judgements");
            for (Judgement one : comparison.judgements()) {
                json.writeStartObject();
                json.writeStringField("metric", one.metric().name());
                json.writeNumberField("base", one.base().median());
                json.writeNumberField("head", one.head().median());
                json.writeNumberField("effect", one.effect());
                json.writeNumberField("low", one.low());
                json.writeNumberField("high", one.high());
                json.writeNumberField("p", one.p());
                json.writeStringField("verdict", one.verdict().name());
                json.writeBooleanField("tooFew", one.tooFew());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void build(JsonGenerator json, String side, BuildSamples samples) throws IOException {
        json.writeObjectFieldStart(side);
        json.writeStringField("label", samples.label());
        json.writeStringField("machine", samples.machine());
        json.writeArrayFieldStart("series");
        for (Series series : samples.series()) {
            json.writeStartObject();
            json.writeStringField("name", series.metric().name());
            json.writeStringField("unit", series.metric().unit());
            json.writeBooleanField("higherIsBetter", series.metric().higherIsBetter());
            json.writeBooleanField("headline", series.metric().headline());
            json.writeArrayFieldStart("values");
            for (double value : series.values()) {
                json.writeNumber(value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Reads the head of a comparison that was written down.
     *
     * @param file what {@link #of} made
     * @return the head's samples
     * @throws IOException if it cannot be read or is something else; the message says what is wrong
     */
    public static BuildSamples readHead(Path file) throws IOException {
        try {
            JsonView json = JsonView.parse(Files.readString(file));
            List<Series> all = new ArrayList<>();
            for (String at : json.names("head", "series")) {
                String[] path = {"head", "series", at};
                List<Double> values = new ArrayList<>();
                for (String index : json.names("head", "series", at, "values")) {
                    values.add(json.number("head", "series", at, "values", index));
                }
                all.add(new Series(
                        new Metric(
                                text(json, path, "name"),
                                text(json, path, "unit"),
                                truth(json, path, "higherIsBetter"),
                                truth(json, path, "headline")),
                        values));
            }
            return new BuildSamples(
                    file.getFileName() + " (" + json.get("head", "label") + ")",
                    String.valueOf(json.get("head", "machine")),
                    all);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new IOException(file + " is not what 'bench compare --json' writes: " + e.getMessage(), e);
        }
    }

    private static String text(JsonView json, String[] path, String name) {
        return String.valueOf(json.get(path[0], path[1], path[2], name));
    }

    private static boolean truth(JsonView json, String[] path, String name) {
        return Boolean.TRUE.equals(json.get(path[0], path[1], path[2], name));
    }
}
