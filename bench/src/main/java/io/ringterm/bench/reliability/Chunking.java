package io.ringterm.bench.reliability;

import java.util.Random;

import io.ringterm.Terminal;

/**
 * Ways to cut a script into events. The first, one for each place between two bytes, cut it in two there; those after
 * them cut it anywhere, from single bytes to a few large pieces.
 */
final class Chunking {
    /** Takes the pieces, in order. */
    @FunctionalInterface
    interface Pieces {
        void piece(byte[] bytes, int offset, int length);
    }

    private final byte[] script;
    private final long seed;

    Chunking(byte[] script, long seed) {
        this.script = script;
        this.seed = seed;
    }

    /** Gives the script in pieces, in the way of a number. */
    void cut(int number, Pieces pieces) {
        if (number < script.length - 1) {
            pieces.piece(script, 0, number + 1);
            pieces.piece(script, number + 1, script.length - number - 1);
            return;
        }
        Random random = new Random(seed + number);
        int most = 1 << random.nextInt(11);
        for (int at = 0; at < script.length; ) {
            int length = Math.min(script.length - at, 1 + random.nextInt(most));
            pieces.piece(script, at, length);
            at += length;
        }
    }

    /** What a terminal shows after the script in the way of a number. */
    long fingerprint(int number, int columns, int rows) {
        Terminal terminal = new Terminal(columns, rows);
        cut(number, terminal::write);
        return terminal.fingerprint();
    }
}
