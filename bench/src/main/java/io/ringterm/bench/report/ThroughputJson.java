package io.ringterm.bench.report;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.Throughput;
import io.ringterm.bench.throughput.ThroughputPlan;
import io.ringterm.bench.throughput.ThroughputResult;

/** A throughput run's result for programs. */
public final class ThroughputJson {
    private ThroughputJson() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return a JSON object with a line end
     */
    public static String of(ThroughputResult result) {
        ThroughputPlan plan = result.plan();
        return Json.object(json -> {
            json.writeStringField("benchmark", "throughput");
            Json.machine(json, result.machine());
            json.writeNumberField("columns", plan.columns());
            json.writeNumberField("rows", plan.rows());
            json.writeNumberField("passes", plan.passes());
            json.writeNumberField("rssBefore", result.rssBefore());
            json.writeNumberField("rssAfter", result.rssAfter());
            json.writeArrayFieldStart("inputs");
            for (Throughput input : result.inputs()) {
                json.writeStartObject();
                json.writeStringField("name", input.name());
                spread(json, "megabytesPerSecond", input.megabytesPerSecond());
                spread(json, "megabytesPerCpuSecond", input.megabytesPerCpuSecond());
                json.writeNumberField("bytes", input.bytes());
                json.writeNumberField("allocatedBytesPerMegabyte", input.allocatedPerMegabyte());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static void spread(JsonGenerator json, String name, Spread spread) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("median", spread.median());
        json.writeNumberField("min", spread.min());
        json.writeNumberField("max", spread.max());
        json.writeEndObject();
    }
}
