package io.ringterm.bench.throughput;

/** What is fed: a terminal, as a rule. */
@FunctionalInterface
public interface Sink {
    /**
     * Takes a piece of output.
     *
     * @param bytes array that holds it
     * @param offset where it begins
     * @param length how long it is
     */
    void write(byte[] bytes, int offset, int length);
}
