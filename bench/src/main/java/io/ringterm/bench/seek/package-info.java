/**
 * How long it takes to reach any place of a recording, and what it costs to have that.
 *
 * <pre>
 *  MixedOutput ──► MixedRecording ──► recording ──► Walk ──────────────┐   seeks, steps; a straight replay says what
 *                       ├───────────► after a kill ──► Recovering ──────┤   each place looks like, and they have to agree
 *                       └─► Turns ──────────────────────────────────────┴──► SeekResult
 *                           with checkpoints, without, without: the last two differ by what the machine does
 *  CheckpointClock           in each MixedRecording: how long its lane is at checkpoints
 * </pre>
 *
 * <p>Owns: what is recorded, where one goes in it, what is compared. Does not own: seeking (package {@code
 * io.ringterm.replay.source}), how often there are checkpoints ({@code io.ringterm.CheckpointPolicy}).
 */
package io.ringterm.bench.seek;
