package io.ringterm.bench.report;

import java.util.List;

import io.ringterm.bench.load.LoadPlan;
import io.ringterm.bench.load.LoadResult;
import io.ringterm.bench.load.Percentiles;
import io.ringterm.bench.load.Phase;
import io.ringterm.bench.load.Repetition;
import io.ringterm.bench.load.Series;
import io.ringterm.bench.probe.ThreadTimes;
import io.ringterm.journal.Durability;

/** A load's result for people. */
public final class LoadText {
    /** A two-hundredth of the time. */
    private static final int LEAST_SHARE = 200;

    private LoadText() {}

    /**
     * Writes a result down.
     *
     * @param result what a run showed
     * @return lines, each with its end
     */
    public static String of(LoadResult result) {
        StringBuilder text = new StringBuilder();
        text.append(result.machine()).append('\n').append(plan(result.plan())).append('\n');
        if (!result.exactTimers()) {
            text.append("the system keeps its timer slack: the generator wakes later than it could\n");
        }
        List<Repetition> repetitions = result.repetitions();
        for (int i = 0; i < repetitions.size(); i++) {
            text.append('\n');
            if (repetitions.size() > 1) {
                text.append("repetition ")
                        .append(i + 1)
                        .append(" of ")
                        .append(repetitions.size())
                        .append('\n');
            }
            text.append(repetition(repetitions.get(i)));
        }
        return text.toString();
    }

    private static String plan(LoadPlan plan) {
        String burst = plan.burst() == plan.rate() ? "" : " in bursts of " + Figures.count(plan.burst()) + "/s";
        return Figures.count(plan.rate()) + " events/s" + burst + " of " + plan.payload() + " bytes ("
                + plan.workload().label()
                + ") for " + Figures.nanos(plan.durationNanos()) + " to " + plan.sessions() + " sessions of "
                + plan.columns() + "x" + plan.rows() + ", " + plan.layout() + ", " + plan.waiting() + ", "
                + journal(plan);
    }

    /**
     * Says whether a journal is kept, and how.
     *
     * @param plan what runs
     * @return a few words
     */
    public static String journal(LoadPlan plan) {
        if (!plan.journal()) {
            return "no journal";
        }
        return plan.durability() == Durability.MACHINE ? "journal on, each commit synced" : "journal on";
    }

    private static String repetition(Repetition repetition) {
        Phase load = repetition.load();
        Phase floor = repetition.floor();
        TextTable table = new TextTable().row("latency", "count", "P50", "P90", "P99", "P99.9", "max");
        rows(table, "", load);
        rows(table, "noise floor: ", floor);
        rows(table, "working floor: ", repetition.working());
        return table + "\n" + usage("pipeline", load) + usage("noise floor", floor)
                + usage("working floor", repetition.working()) + threads(load);
    }

    /** A stage that is not there, a journal say, has no row. */
    private static void rows(TextTable table, String prefix, Phase phase) {
        for (Series series : phase.series()) {
            if (series.histogram().getTotalCount() > 0) {
                table.row(row(prefix, series));
            }
        }
    }

    private static String[] row(String prefix, Series series) {
        Percentiles of = Percentiles.of(series.histogram());
        return new String[] {
            prefix + series.about(),
            Figures.count(of.count()),
            Figures.nanos(of.p50()),
            Figures.nanos(of.p90()),
            Figures.nanos(of.p99()),
            Figures.nanos(of.p999()),
            Figures.nanos(of.max())
        };
    }

    private static String usage(String name, Phase phase) {
        return name + ": " + Figures.count(Math.round(phase.rate())) + " events/s, "
                + Figures.digits(phase.usage().cores()) + " cores ("
                + Figures.nanos(Math.round((double) phase.usage().cpuNanos() / phase.events())) + " an event), "
                + Figures.digits(phase.allocatedPerEvent()) + " bytes allocated an event, RSS "
                + Figures.mebibytes(phase.usage().rssBefore()) + " before, "
                + Figures.mebibytes(phase.usage().rssAfter()) + " after\n";
    }

    /** Threads that had or wanted a part of the time that matters. */
    private static String threads(Phase phase) {
        StringBuilder text = new StringBuilder();
        for (ThreadTimes thread : phase.threads()) {
            if ((thread.runNanos() + thread.waitNanos()) * LEAST_SHARE >= phase.nanos()) {
                text.append(text.isEmpty() ? "threads, ran and waited for a processor: " : ", ")
                        .append(thread.name())
                        .append(' ')
                        .append(Figures.nanos(thread.runNanos()))
                        .append(" and ")
                        .append(Figures.nanos(thread.waitNanos()));
            }
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }
}
