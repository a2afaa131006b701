package io.ringterm.bench.micro;

import io.ringterm.bench.workload.Workload;

/** A workload's output in pieces of 4 KiB, as events carry it. Few enough that their ops stay in the caches. */
final class Pieces {
    static final int BYTES = 4_096;
    static final int COUNT = 32;

    private final byte[] text;

    Pieces(Workload workload, int columns, int rows) {
        text = workload.bytes(columns, rows, COUNT * BYTES);
    }

    byte[] text() {
        return text;
    }

    /** Where a piece begins. */
    static int offset(int piece) {
        return piece * BYTES;
    }

    /** The piece after a piece, round and round. */
    static int next(int piece) {
        return (piece + 1) % COUNT;
    }
}
