/**
 * How many bytes a second one thread gets into a {@link io.ringterm.Terminal} with history.
 *
 * <pre>
 *  Input (workload or file) ──► 64 KiB pieces, round and round ──► Terminal.write ──► MB/s of each pass
 *
 *  warm-up: every input for a while │ pass 1 of every input │ pass 2 of every input │ …
 * </pre>
 *
 * <p>Passes of different inputs take turns, so that what the machine does meanwhile touches them all. Owns: feeding and
 * timing. Does not own: what the bytes are, how a result is written down.
 */
package io.ringterm.bench.throughput;
