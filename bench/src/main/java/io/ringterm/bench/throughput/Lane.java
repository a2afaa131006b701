package io.ringterm.bench.throughput;

import java.util.function.LongSupplier;

/** One input and the sink that it goes to, round and round. */
final class Lane {
    private static final int PIECE_BYTES = 64 << 10;

    private final Input input;
    private final Sink sink;
    private final LongSupplier clock;
    private int at;

    Lane(Input input, Sink sink, LongSupplier clock) {
        this.input = input;
        this.sink = sink;
        this.clock = clock;
    }

    Input input() {
        return input;
    }

    /** Feeds for a time at least, whole pieces. */
    Pass feed(long nanos) {
        byte[] bytes = input.bytes();
        long fed = 0;
        long start = clock.getAsLong();
        long passed;
        do {
            int length = Math.min(PIECE_BYTES, bytes.length - at);
            sink.write(bytes, at, length);
            at = at + length == bytes.length ? 0 : at + length;
            fed += length;
            passed = clock.getAsLong() - start;
        } while (passed < nanos);
        return new Pass(fed, passed);
    }

    /**
     * One measured time.
     *
     * @param bytes what was fed
     * @param nanos how long it took
     */
    record Pass(long bytes, long nanos) {
        double megabytesPerSecond() {
            return bytes * 1e3 / Math.max(1, nanos);
        }
    }
}
