/**
 * A terminal: the three stages in a row.
 *
 * <pre>
 *  event ──► Stages: parse ──► apply ──► CellPatch ──► FrameDiffer ──► Frame
 *            one session                    at a cut    its own shadow
 * </pre>
 *
 * <p>{@link io.ringterm.Stages} says what an event does to a session, for everybody: the engine's handlers call its two
 * halves from wherever the layout puts them, {@link io.ringterm.Terminal} calls them one after the other on the caller's
 * thread. That is why a live run and a replay are the same.
 *
 * <p>Owns: the meaning of event kinds, when a frame ends, when a checkpoint is due. Does not own: what bytes mean
 * ({@code parse}), what ops do ({@code apply}), what a frame holds ({@code diff}), threads ({@code engine}).
 */
package io.ringterm;
