/**
 * Terminal output to measure with, made on the spot and always the same: one {@link io.ringterm.bench.workload.Workload}
 * a kind of program.
 *
 * <pre>
 *  Workload ──► Scene.draw(script, 0), draw(script, 1), … ──► Script ──► bytes that end with a whole sequence
 * </pre>
 *
 * <p>Owns: what the bytes are. Does not own: how they are cut into events, how fast they come (package {@code load}),
 * what is measured (packages {@code throughput} and {@code micro}).
 */
package io.ringterm.bench.workload;
