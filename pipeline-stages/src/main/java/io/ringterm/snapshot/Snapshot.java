package io.ringterm.snapshot;

import io.ringterm.grid.TerminalState;

/**
 * What a snapshot holds.
 *
 * @param state the terminal's state, of its own, to go on with
 * @param parserState the parser's words
 */
public record Snapshot(TerminalState state, int[] parserState) {}
