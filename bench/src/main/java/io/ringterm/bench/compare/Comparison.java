package io.ringterm.bench.compare;

import java.util.List;

/**
 * Two builds and what is to be said of them.
 *
 * @param measure what was measured
 * @param base the build compared with
 * @param head the build in question
 * @param interleaved whether both ran here, in turns
 * @param threshold the least effect that matters
 * @param alpha how often all tests together may err
 * @param judgements a metric each
 * @param latencies what the processes' histograms showed, none for saved results
 */
public record Comparison(
        String measure,
        BuildSamples base,
        BuildSamples head,
        boolean interleaved,
        double threshold,
        double alpha,
        List<Judgement> judgements,
        List<Latencies> latencies) {
    /** Copies the lists. */
    public Comparison {
        judgements = List.copyOf(judgements);
        latencies = List.copyOf(latencies);
    }

    /**
     * What follows for both builds.
     *
     * @return a regression in any metric, else too few runs for a headline metric, else an improvement in any, else none
     */
    public Outcome outcome() {
        if (judgements.stream().anyMatch(one -> one.verdict() == Verdict.REGRESSION)) {
            return Outcome.REGRESSION;
        }
        if (judgements.isEmpty() || judgements.stream().anyMatch(this::leavesOpen)) {
            return Outcome.TOO_FEW_RUNS;
        }
        return judgements.stream().anyMatch(one -> one.verdict() == Verdict.IMPROVEMENT)
                ? Outcome.IMPROVEMENT
                : Outcome.NO_DIFFERENCE;
    }

    /** So few runs could not show the threshold, or show that much and the test does not agree. */
    private boolean leavesOpen(Judgement one) {
        boolean unsure = one.verdict() == Verdict.UNCLEAR && one.effect() >= threshold;
        return one.metric().headline() && one.verdict() != Verdict.IMPROVEMENT && (one.tooFew() || unsure);
    }
}
