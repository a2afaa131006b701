package io.ringterm.bench.report;

import io.ringterm.bench.load.ReplayResult;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.load.SlowEvent;

/** Recordings' runs for programs. */
public final class ReplayJson {
    private ReplayJson() {}

    /**
     * Writes results down.
     *
     * @param results what runs showed
     * @return a JSON object with a line end
     */
    public static String of(Iterable<ReplayResult> results) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "replay");
            json.writeArrayFieldStart("recordings");
            for (ReplayResult result : results) {
                json.writeStartObject();
                json.writeStringField("name", result.name());
                Json.machine(json, result.machine());
                json.writeStringField("pace", result.plan().pace().name());
                json.writeNumberField("events", result.events());
                json.writeNumberField("bytes", result.bytes());
                json.writeNumberField("passes", result.passes());
                json.writeNumberField("eventsPerSecond", result.rate());
                json.writeNumberField("megabytesPerSecond", result.megabytesPerSecond());
                json.writeNumberField("cores", result.usage().cores());
                json.writeObjectFieldStart("latency");
                for (Series series : result.series()) {
                    LoadJson.series(json, series);
                }
                for (Series series : result.floor()) {
                    LoadJson.series(json, series);
                }
                json.writeEndObject();
                json.writeArrayFieldStart("slowest");
                for (SlowEvent event : result.slowest()) {
                    json.writeStartObject();
                    json.writeNumberField("sequence", event.sequence());
                    json.writeNumberField("byte", event.offset());
                    json.writeNumberField("bytes", event.length());
                    json.writeNumberField("nanos", event.nanos());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
