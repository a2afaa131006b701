package io.ringterm.replay.source;

/**
 * A cell that differs.
 *
 * @param sequence the event after which it does
 * @param row row of the screen from 0, or of history counted back from -1 for the newest
 * @param column from 0
 * @param recorded the cell as recorded, as a run of a snapshot's JSON
 * @param replayed the cell as replayed
 */
public record CellDifference(long sequence, int row, int column, String recorded, String replayed) {}
