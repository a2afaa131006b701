package io.ringterm.journal;

/**
 * Where a journal that is continued ends.
 *
 * @param lastBlock number of the last whole block, -1 if there is none
 * @param lastCrc that block's CRC, 0 if there is none
 * @param events events in all blocks up to it
 * @param tornBytes length of what comes after it and is no whole block
 * @param counts events of each session
 */
record Tail(long lastBlock, int lastCrc, long events, long tornBytes, SessionNumbers counts) {}
