package io.ringterm.bench.compare;

/**
 * What the samples of a metric say.
 *
 * @param metric which
 * @param base samples of the base
 * @param head samples of the head
 * @param effect how much slower the head is: 0.1 for a cost 10 % higher, below 0 where it is faster
 * @param low the lower end of the effect's 99 % interval
 * @param high the upper end
 * @param p how likely the test thinks such samples are of builds that do not differ, times the number of metrics still in
 *     question (Holm)
 * @param verdict what follows
 * @param tooFew whether the interval is so wide, or the runs so few, that an effect of the threshold could not be seen
 */
public record Judgement(
        Metric metric,
        Series base,
        Series head,
        double effect,
        double low,
        double high,
        double p,
        Verdict verdict,
        boolean tooFew) {}
