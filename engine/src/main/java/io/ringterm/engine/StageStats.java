package io.ringterm.engine;

import org.HdrHistogram.Histogram;

/**
 * What a stage of a lane has done since the engine began.
 *
 * @param events events that passed
 * @param bytes bytes of their payloads
 * @param batches batches they came in
 * @param frames frames handed out (delivery only)
 * @param dropped events of quarantined sessions, not applied (apply only)
 * @param latency nanoseconds from publish to the end of the stage's batch, for the oldest event of each batch; for the
 *     delivery, from the publish of the oldest event that a frame shows until the frame had been handed out. A copy.
 */
public record StageStats(long events, long bytes, long batches, long frames, long dropped, Histogram latency) {}
