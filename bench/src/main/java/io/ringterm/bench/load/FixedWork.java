package io.ringterm.bench.load;

import java.util.function.LongSupplier;

/**
 * A piece of computing that is always the same, over as much memory as stays in the nearest cache: where it takes longer,
 * the machine was slower, or another thread had the processor. Belongs to one thread at a time.
 */
final class FixedWork {
    private static final int WORDS = 512;
    private static final int PIECES = 400;
    private static final int ROUNDS_A_PIECE = 20_000;

    private final long[] words = new long[WORDS];
    private final double nanosPerRound;
    private int rounds;

    private FixedWork(LongSupplier clock) {
        long least = Long.MAX_VALUE;
        rounds = ROUNDS_A_PIECE;
        for (int i = 0; i < PIECES; i++) {
            long begin = clock.getAsLong();
            run();
            least = Math.min(least, clock.getAsLong() - begin);
        }
        nanosPerRound = Math.max(1, least) / (double) ROUNDS_A_PIECE;
        rounds = 0;
    }

    /** No work yet; takes some 50 ms to find out how fast this machine is when it is fast. */
    static FixedWork calibrated(LongSupplier clock) {
        return new FixedWork(clock);
    }

    /** From now on as much as this machine does in so many nanoseconds when it is fast. To be called between runs. */
    void take(double nanos) {
        rounds = (int) Math.min(Integer.MAX_VALUE, Math.max(0, Math.round(nanos / nanosPerRound)));
    }

    int rounds() {
        return rounds;
    }

    /** Does it. */
    void run() {
        long state = words[0];
        for (int i = 0; i < rounds; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            words[(int) (state >>> 55)] += state;
        }
        words[0] = state;
    }
}
