package io.ringterm.bench.load;

/**
 * An event that took long to be shown.
 *
 * @param sequence its number in the recording's session
 * @param offset where its bytes begin in the session's output
 * @param length how many bytes; 0 for a change of size
 * @param nanos from when it was due until a frame that shows it was handed out
 */
public record SlowEvent(long sequence, long offset, int length, long nanos) {}
