package io.ringterm.bench.report;

import io.ringterm.bench.stages.StageCost;
import io.ringterm.bench.stages.StagesResult;

/** A stages run's result for programs; {@code bench compare} reads it. */
public final class StagesJson {
    private StagesJson() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return a JSON object with a line end
     */
    public static String of(StagesResult result) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "stages");
            Json.machine(json, result.machine());
            json.writeNumberField("columns", result.plan().columns());
            json.writeNumberField("rows", result.plan().rows());
            json.writeNumberField("passes", result.plan().passes());
            json.writeObjectFieldStart("nanosPerKibibyte");
            for (StageCost cost : result.costs()) {
                json.writeNumberField(cost.name(), cost.nanosPerKibibyte());
            }
            json.writeEndObject();
        });
    }
}
