package io.ringterm.engine;

/**
 * What a lane has done since the engine began.
 *
 * @param lane which, from 0
 * @param journal the journal stage; nothing but zeros where there is no journal
 * @param apply parse and apply
 * @param delivery diff and handing out
 */
public record LaneStats(int lane, StageStats journal, StageStats apply, StageStats delivery) {}
