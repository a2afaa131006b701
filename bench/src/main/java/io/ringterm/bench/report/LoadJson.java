package io.ringterm.bench.report;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.bench.load.LoadPlan;
import io.ringterm.bench.load.LoadResult;
import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.load.Phase;
import io.ringterm.bench.load.Repetition;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.probe.ThreadTimes;

/** A load's result for programs. */
public final class LoadJson {
    private LoadJson() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return a JSON object with a line end
     */
    public static String of(LoadResult result) {
        return Json.object(json -> {
            json.writeStringField("benchmark", "load");
            Json.machine(json, result.machine());
            json.writeBooleanField("exactTimers", result.exactTimers());
            plan(json, result.plan());
            json.writeArrayFieldStart("repetitions");
            for (Repetition repetition : result.repetitions()) {
                json.writeStartObject();
                phase(json, "load", repetition.load());
                phase(json, "floor", repetition.floor());
                phase(json, "working", repetition.working());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void plan(JsonGenerator json, LoadPlan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeNumberField("rate", plan.rate());
        json.writeNumberField("burst", plan.burst());
        json.writeNumberField("durationNanos", plan.durationNanos());
        json.writeNumberField("payload", plan.payload());
        json.writeNumberField("sessions", plan.sessions());
        json.writeNumberField("columns", plan.columns());
        json.writeNumberField("rows", plan.rows());
        json.writeStringField("layout", plan.layout().name());
        json.writeStringField("waiting", plan.waiting().name());
        json.writeBooleanField("journal", plan.journal());
        json.writeStringField("durability", plan.durability().name());
        json.writeStringField("pace", plan.pace().name());
        json.writeNumberField("leastSleepNanos", plan.leastSleepNanos());
        json.writeStringField("workload", plan.workload().label());
        json.writeEndObject();
    }

    private static void phase(JsonGenerator json, String name, Phase phase) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("events", phase.events());
        json.writeNumberField("eventsPerSecond", phase.rate());
        json.writeNumberField("cores", phase.usage().cores());
        json.writeNumberField("cpuNanos", phase.usage().cpuNanos());
        json.writeNumberField("allocatedBytesPerEvent", phase.allocatedPerEvent());
        json.writeNumberField("rssBefore", phase.usage().rssBefore());
        json.writeNumberField("rssAfter", phase.usage().rssAfter());
        json.writeArrayFieldStart("threads");
        for (ThreadTimes thread : phase.threads()) {
            json.writeStartObject();
            json.writeStringField("name", thread.name());
            json.writeNumberField("runNanos", thread.runNanos());
            json.writeNumberField("waitNanos", thread.waitNanos());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("latency");
        for (Series series : phase.series()) {
            series(json, series);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void series(JsonGenerator json, Series series) throws IOException {
        Percentiles of = Percentiles.of(series.histogram());
        json.writeObjectFieldStart(series.name());
        json.writeStringField("about", series.about());
        json.writeNumberField("count", of.count());
        json.writeNumberField("p50", of.p50());
        json.writeNumberField("p90", of.p90());
        json.writeNumberField("p99", of.p99());
        json.writeNumberField("p99.9", of.p999());
        json.writeNumberField("max", of.max());
        json.writeEndObject();
    }
}
