/**
 * Many events for a long time, and whether memory grows with them.
 *
 * <pre>
 *  closed loop ──► every so often: collect, heap in use, resident memory ──► Trend: slope with its 99 % interval
 * </pre>
 *
 * <p>Owns: the samples and what they say. Does not own: sending (package {@code many}).
 */
package io.ringterm.bench.soak;
