package io.ringterm.grid;

/** The hash of a terminal's state by content. Rows that did not change since the last time are not looked at again. */
final class StateHash {
    private StateHash() {}

    static long of(TerminalState state, StateCodec codec) {
        long hash = Hash64.mix(state.columns(), state.rows());
        hash = screen(Hash64.mix(hash, state.history().hash()), state.primary(), state);
        if (state.alternate() != null) {
            hash = screen(hash, state.alternate(), state);
        }
        hash = Hash64.mix(hash, state.shell().commands().hash());
        return Hash64.finish(Hash64.mix(hash, codec.restHash(state)));
    }

    private static long screen(long before, Screen screen, TerminalState state) {
        long hash = before;
        for (int row = 0; row < screen.rows(); row++) {
            hash = Hash64.mix(hash, screen.row(row).hash(state.graphemes(), state.links()));
        }
        return hash;
    }
}
