/**
 * Open loop: events are sent when they are due, and each one's latency counts from then, whatever held it up.
 *
 * <pre>
 *  Schedule ──► Generator ──► Target ─┬─ PipelineTarget   engine ► frame handed out ─► FrameLog ─► Matcher ─► Series
 *  when due     paces (Pace)          └─ FloorTarget      another thread takes the time ───────────────────► Series
 *
 *  a run:       warm-up │ floor │ load │ floor │ working │ load │ floor │ working       each load stands between two floors
 * </pre>
 *
 * <p>The floor is the same generator with no pipeline behind it, in the same process, before and after each load: what
 * it shows the machine did, not Ringterm. The working floor is one whose thread computes as long for an event as the lane
 * did in the load before ({@code FixedWork}): a machine that is slow at times makes late what has something to do.
 *
 * <p>Owns: pacing, matching frames to events, what a run consists of. Does not own: what the bytes are (package
 * {@code workload}), how a result is written down (package {@code report}).
 */
package io.ringterm.bench.load;
