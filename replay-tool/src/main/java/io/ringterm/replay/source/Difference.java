package io.ringterm.replay.source;

/**
 * Where a replay differs from its recording.
 *
 * @param sequence the event after which a checkpoint's fingerprint differs first
 * @param agreedSequence the last event after which one agreed, -1 if none did: the cause is behind it
 * @param recorded the checkpoint's fingerprint
 * @param replayed the replay's fingerprint
 * @param cell the first cell that differs, or null where no snapshot tells
 */
public record Difference(long sequence, long agreedSequence, long recorded, long replayed, CellDifference cell) {}
