/**
 * A recording shown to a person, at any speed and in both directions.
 *
 * <pre>
 *  keyboard ──► KeyReader ──► PlayerKey ──► Player ──► Replay ──► Frame ──► AnsiRenderer ──► Screen
 *                                             │
 *                                          Playhead: which recorded time it is now
 * </pre>
 *
 * <p>Owns: keys, speed, pauses. Does not own: how a place is reached (package {@code source}).
 */
package io.ringterm.replay.play;
