package io.ringterm.bench.report;

import java.util.List;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.Revision;
import io.ringterm.bench.reliability.Outcome;

/** The reliability table for programs. */
public final class ReliabilityJson {
    private ReliabilityJson() {}

    /**
     * Writes the table down.
     *
     * @param scale how much of each row
     * @param seed where randomness began
     * @param outcomes a row each
     * @return a JSON object with a line end
     */
    public static String of(String scale, long seed, List<Outcome> outcomes) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "reliability");
            Json.machine(json, Machine.here());
            json.writeStringField("commit", Revision.here());
            json.writeStringField("scale", scale);
            json.writeNumberField("seed", seed);
            json.writeArrayFieldStart("rows");
            for (Outcome outcome : outcomes) {
                json.writeStartObject();
                json.writeStringField("row", outcome.row());
                json.writeStringField("title", outcome.title());
                json.writeStringField("done", outcome.done());
                json.writeStringField("verdict", outcome.verdict().name());
                json.writeNumberField("nanos", outcome.nanos());
                json.writeArrayFieldStart("failures");
                for (String failure : outcome.failures()) {
                    json.writeString(failure);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
