package io.ringterm.bench.report;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.seek.SeekResult;

/** A seeking run's result for programs. */
public final class SeekJson {
    private SeekJson() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return a JSON object with a line end
     */
    public static String of(SeekResult result) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "seek");
            Json.machine(json, result.machine());
            json.writeStringField("recording", result.name());
            json.writeNumberField("events", result.events());
            json.writeNumberField("outputBytes", result.outputBytes());
            json.writeNumberField("size", result.size());
            json.writeNumberField("snapshots", result.snapshots());
            json.writeNumberField("snapshotBytes", result.snapshotBytes());
            json.writeNumberField("screens", result.screens());
            json.writeNumberField("screenBytes", result.screenBytes());
            json.writeNumberField("snapshotPercent", result.snapshotPercent());
            json.writeNumberField("openNanos", result.openNanos());
            json.writeNumberField("browseNanos", result.browseNanos());
            json.writeNumberField("replayNanos", result.replayNanos());
            json.writeObjectFieldStart("times");
            for (Series series : result.times()) {
                LoadJson.series(json, series);
            }
            json.writeEndObject();
            json.writeNumberField("checked", result.checked());
            json.writeArrayFieldStart("differing");
            for (long sequence : result.differing()) {
                json.writeNumber(sequence);
            }
            json.writeEndArray();
            if (result.made() != null) {
                made(json, result.made());
            }
        });
    }

    private static void made(JsonGenerator json, SeekResult.Made made) throws IOException {
        json.writeNumberField("checkpointPercent", made.checkpointPercent());
        json.writeObjectFieldStart("recovery");
        json.writeNumberField("nanos", made.recovery().nanos());
        json.writeBooleanField("same", made.recovery().same());
        json.writeEndObject();
        if (made.price() != null) {
            price(json, made.price());
        }
    }

    private static void price(JsonGenerator json, SeekResult.Price price) throws IOException {
        json.writeObjectFieldStart("price");
        ThroughputJson.spread(json, "megabytesPerSecondWith", price.with());
        ThroughputJson.spread(json, "megabytesPerSecondWithout", price.without());
        ThroughputJson.spread(json, "percent", price.percent());
        ThroughputJson.spread(json, "floorPercent", price.floor());
        ThroughputJson.spread(json, "cpuPercent", price.cpuPercent());
        ThroughputJson.spread(json, "cpuFloorPercent", price.cpuFloor());
        json.writeNumberField("sizePercent", price.sizePercent());
        json.writeEndObject();
    }
}
