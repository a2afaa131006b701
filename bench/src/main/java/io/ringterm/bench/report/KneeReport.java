package io.ringterm.bench.report;

import java.util.List;

import io.ringterm.bench.load.Knee;
import io.ringterm.bench.load.LoadPlan;
import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.probe.Machine;

/** A search for the rate that is no longer carried. */
public final class KneeReport {
    private KneeReport() {}

    /**
     * Writes a search down.
     *
     * @param plan what was asked for
     * @param steps the rates tried
     * @return the report
     */
    public static Report of(LoadPlan plan, List<Knee.Step> steps) {
        Report report = new Report(
                "load",
                Machine.here(),
                "events of " + plan.payload() + " bytes to " + plan.sessions() + " sessions, " + plan.layout()
                        + (plan.journal() ? ", journal on" : ", no journal"));
        for (Knee.Step step : steps) {
            Percentiles event =
                    Percentiles.of(step.repetition().load().series("event").histogram());
            Percentiles floor =
                    Percentiles.of(step.repetition().floor().series("floor").histogram());
            report.row(
                    "rate",
                    step.rate(),
                    "events/s",
                    Math.round(step.repetition().load().rate()),
                    "P50 µs",
                    event.p50() / 1e3,
                    "P99 µs",
                    event.p99() / 1e3,
                    "floor P99 µs",
                    floor.p99() / 1e3,
                    "cores",
                    step.repetition().load().usage().cores(),
                    "carried",
                    step.carried() ? "yes" : "no");
        }
        return report.remark("the knee: " + Figures.count(Knee.of(steps)) + " events/s");
    }
}
