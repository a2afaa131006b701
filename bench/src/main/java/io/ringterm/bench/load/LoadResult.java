package io.ringterm.bench.load;

import java.util.List;

import io.ringterm.bench.probe.Machine;

/**
 * What a run showed.
 *
 * @param plan what was asked for
 * @param machine where
 * @param exactTimers whether the system let the generator sleep without slack
 * @param repetitions each load with its floors, in order
 */
public record LoadResult(LoadPlan plan, Machine machine, boolean exactTimers, List<Repetition> repetitions) {
    /** Copies the list. */
    public LoadResult {
        repetitions = List.copyOf(repetitions);
    }
}
