/**
 * What each stage costs a thread, by its own processor time.
 *
 * <pre>
 *  4 KiB of a workload ─┬─► parse ─► apply ─► cut (patch and diff)      each timed, piece by piece
 *                       └─► ring: a session of an INLINE engine, publish to frame on the one thread
 *
 *  warm-up of every workload │ pass 1 of every workload │ pass 2 of every workload │ …
 * </pre>
 *
 * <p>Processor time leaves out what other programs take, so that a few seconds of it say something on a busy machine too:
 * {@code bench compare} runs this in many short processes. Owns: feeding and timing of stages. Does not own: how builds
 * are compared (package {@code compare}).
 */
package io.ringterm.bench.stages;
