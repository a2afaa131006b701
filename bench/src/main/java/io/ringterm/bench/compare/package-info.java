/**
 * The regression gate: two builds against each other, in many rounds of a short process each.
 *
 * <pre>
 *  BASE, HEAD ──► Build (jar, folder, commit built on the side)
 *                   │
 *  round 1: base + head │ round 2: head + base │ …  at once on one processor by lot, one sample a metric
 *                   │
 *               Samples ──► Judge: Wilcoxon or Mann-Whitney test, Hodges-Lehmann effect, bootstrap interval ──► Verdict
 *                                                                                                  │
 *                    exit 0: nothing worse   1: a regression   4: too few runs to tell ─────────────┘
 * </pre>
 *
 * <p>A regression is called only if the effect passes the threshold, the interval is clear of zero and the test, held to
 * account for the number of metrics, agrees. Owns: running, judging. Does not own: what is measured in a process (packages
 * {@code stages}, {@code throughput}, {@code load}), how a result is written down.
 */
package io.ringterm.bench.compare;
