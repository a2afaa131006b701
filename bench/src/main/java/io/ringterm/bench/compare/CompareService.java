package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The ways to a comparison. */
public final class CompareService {
    private CompareService() {}

    /**
     * Runs two builds against each other.
     *
     * @param plan how often, what matters
     * @param measure what a process measures
     * @param options of that command
     * @param base a jar, a folder or a commit
     * @param head another, or the same
     * @param scratch an existing folder for worktrees and what processes write
     * @param progress hears what goes on
     * @return what was found
     * @throws IOException if what a process wrote cannot be read
     */
    public static Comparison run(
            ComparePlan plan,
            Measure measure,
            List<String> options,
            String base,
            String head,
            Path scratch,
            Consumer<String> progress)
            throws IOException {
        try (Builds builds = new Builds(Path.of("").toAbsolutePath(), scratch)) {
            Build first = builds.of(base);
            Build second = builds.of(head);
            List<Integer> processors = measure.isOneThread() ? Processors.here() : List.of();
            if (measure.isOneThread() && processors.isEmpty()) {
                progress.accept("there is no taskset to have both share a processor: they run one after the other,"
                        + " and what the machine does meanwhile is in their figures");
            }
            JvmFork fork = new JvmFork(measure, options);
            return new CompareRun(plan, measure.label(), fork, processors, scratch, progress).run(first, second);
        }
    }

    /**
     * Runs one build and compares it with samples taken before: not in turns.
     *
     * @param plan how often, what matters
     * @param measure what a process measures
     * @param options of that command
     * @param base samples taken before
     * @param head a jar, a folder or a commit
     * @param scratch an existing folder for worktrees and what processes write
     * @param progress hears what goes on
     * @return what was found
     * @throws IOException if what a process wrote cannot be read
     */
    public static Comparison run(
            ComparePlan plan,
            Measure measure,
            List<String> options,
            BuildSamples base,
            String head,
            Path scratch,
            Consumer<String> progress)
            throws IOException {
        try (Builds builds = new Builds(Path.of("").toAbsolutePath(), scratch)) {
            Build build = builds.of(head);
            JvmFork fork = new JvmFork(measure, options);
            BuildSamples now = new CompareRun(plan, measure.label(), fork, List.of(), scratch, progress).samples(build);
            return judge(plan, measure.label(), base, now);
        }
    }

    /**
     * Compares samples taken before.
     *
     * @param plan what matters
     * @param measure what was measured, for people
     * @param base one build's
     * @param head the other's
     * @return what they say
     */
    public static Comparison judge(ComparePlan plan, String measure, BuildSamples base, BuildSamples head) {
        return new Comparison(
                measure,
                base,
                head,
                false,
                plan.threshold(),
                plan.alpha(),
                plan.judge().judge(Reference.over(base), Reference.over(head), false),
                List.of());
    }
}
