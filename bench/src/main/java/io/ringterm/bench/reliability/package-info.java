/**
 * The reliability table: what was tried to break the program, how often, with which seed, and how that ended.
 *
 * <pre>
 *  ReliabilityRows ──► Row.run(Trial) ──► Tally ──► Outcome ──► report.ReliabilityText | ReliabilityJson
 *   one a row R1…R14     scale, seed, folder   counts, failures
 * </pre>
 *
 * <p>A row counts what it does and says at once what it found wrong; it never stops at the first failure unless going on
 * makes no sense. All randomness comes from {@link io.ringterm.bench.reliability.Trial#random()}, so that a seed repeats
 * it. What cannot be tried on a machine is {@link io.ringterm.bench.reliability.Verdict#NOT_RUN}, which is not green.
 *
 * <p>Rows come in three sizes ({@link io.ringterm.bench.reliability.Scale}): what {@code mvn verify} can afford, what a
 * person waits for, and the table's own numbers.
 *
 * <p>Rows that need to die do so in another JVM ({@link io.ringterm.bench.reliability.ChildJvm}); the programs that run
 * there are the classes with a {@code main}.
 *
 * <p>Owns: the rows, their inputs and their judgement. Does not own: how outcomes are printed (package
 * {@code io.ringterm.bench.report}), anything that is put to the test.
 */
package io.ringterm.bench.reliability;
