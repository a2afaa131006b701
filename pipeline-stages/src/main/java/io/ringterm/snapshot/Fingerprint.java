package io.ringterm.snapshot;

import io.ringterm.grid.Hash64;
import io.ringterm.grid.TerminalState;

/**
 * The fingerprint: 64 bits of a terminal's whole observable state, by content. Equal histories of events give equal
 * fingerprints on every machine; that two different states have the same one is as likely as any 64 bits.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * The fingerprint of a state.
     *
     * @param state cells, history and the rest; only rows that changed since the last time are looked at
     * @param parserState the parser's words
     * @param from index of the first
     * @param count how many
     * @return 64 bits
     */
    public static long of(TerminalState state, int[] parserState, int from, int count) {
        return Hash64.finish(Hash64.mix(state.hash(), Hash64.ofInts(parserState, from, count)));
    }
}
