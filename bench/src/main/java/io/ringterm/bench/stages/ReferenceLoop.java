package io.ringterm.bench.stages;

/**
 * A loop that takes each byte through a table and some arithmetic, and shares no code with Ringterm. Where it gets slower
 * from one process to the next, the machine did.
 */
final class ReferenceLoop {
    private static final int ROUNDS = 4;
    private static final int CELLS = 2_048;

    private final int[] classes = new int[256];
    private final long[] cells = new long[CELLS];
    private long sum;

    ReferenceLoop() {
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i < 32 ? 7 : i < 127 ? 3 : 5;
        }
    }

    long pass(byte[] bytes, int offset, int length) {
        long state = sum;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = offset; i < offset + length; i++) {
                state = state * classes[bytes[i] & 0xff] + i;
                cells[(int) (state >>> 7) & CELLS - 1] = state;
            }
        }
        sum = state;
        return state;
    }
}
