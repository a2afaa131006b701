package io.ringterm.replay.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.journal.Recording;
import io.ringterm.replay.compare.Comparison;
import io.ringterm.replay.compare.Divergence;
import io.ringterm.replay.source.CellDifference;

/** A comparison for a program. */
final class ComparisonJson {
    private ComparisonJson() {}

    static void write(Comparison comparison, Recording a, Recording b, OutputStream out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("a", a.path().toString());
            json.writeStringField("b", b.path().toString());
            json.writeBooleanField("same", comparison.count() == 0);
            json.writeNumberField("similarity", comparison.similarity());
            json.writeNumberField("output_similarity", comparison.outputSimilarity());
            json.writeNumberField("screen_similarity", comparison.screenSimilarity());
            json.writeArrayFieldStart("settings");
            for (String line : comparison.settings()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeNumberField("count", comparison.count());
            json.writeArrayFieldStart("differences");
            for (Divergence divergence : comparison.divergences()) {
                divergence(divergence, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void divergence(Divergence d, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("cause", d.cause().name().toLowerCase(Locale.ROOT));
        for (boolean ofB : new boolean[] {false, true}) {
            json.writeObjectFieldStart(ofB ? "b" : "a");
            json.writeNumberField("sequence", d.sequence(ofB));
            json.writeNumberField("byte", d.position(ofB));
            json.writeNumberField("nanos", d.nanos(ofB));
            if (d.endSequence(ofB) >= 0) {
                json.writeNumberField("same_again", d.endSequence(ofB));
            }
            json.writeEndObject();
        }
        json.writeNumberField("cell_count", d.cellCount());
        json.writeArrayFieldStart("cells");
        for (CellDifference cell : d.cells()) {
            json.writeStartObject();
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
            json.writeFieldName("a");
            json.writeRawValue(cell.recorded());
            json.writeFieldName("b");
            json.writeRawValue(cell.replayed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
