package io.ringterm.journal;

/** Where finished blocks go, in order. Used by one thread. */
interface BlockSink extends AutoCloseable {
    /**
     * Takes a block.
     *
     * @param output what it is, if it is nothing but output; otherwise null
     * @throws io.ringterm.event.EventLogException if it cannot; nothing more is stored then
     */
    void store(byte[] block, int length, OutputRuns output);

    /**
     * Acknowledges all blocks so far: when this returns they survive what the sink promises to survive.
     *
     * @throws io.ringterm.event.EventLogException if they might not; nothing more is stored then
     */
    default void sync() {}

    /** A session of which a snapshot is wanted, told once; -1 for none. */
    default int wantedSnapshot() {
        return -1;
    }

    /** Does a little of what the next blocks would have to wait for; tells whether there is more of it. */
    default boolean workAhead() {
        return false;
    }

    /** Lets go of files. Does nothing the second time. */
    @Override
    void close();
}
