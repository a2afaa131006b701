/**
 * Where the time goes: another benchmark under the JVM's flight recorder, its samples as a flame graph.
 *
 * <pre>
 *  any benchmark, recorded ──► execution samples ──► StackTree ──► FlameGraph: one HTML file, no scripts
 * </pre>
 *
 * <p>Owns: recording and adding up stacks. Does not own: what is run.
 */
package io.ringterm.bench.profile;
