/**
 * A terminal's state for other programs and for people: JSON, text, escape sequences.
 *
 * <p>Owns: the JSON form that {@code docs/design.md} names. Does not own: the state, nor how frames are rendered (package
 * {@code io.ringterm.diff}).
 */
package io.ringterm.replay.snapshot;
