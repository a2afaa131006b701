package io.ringterm.journal;

/** Where finished blocks go, in order. Used by one thread. */
interface BlockSink extends AutoCloseable {
    /**
     * Stores a block: when this returns it survives what the sink promises to survive.
     *
     * @throws io.ringterm.event.EventLogException if it cannot; nothing more is stored then
     */
    void store(byte[] block, int length);

    /** Lets go of files. Does nothing the second time. */
    @Override
    void close();
}
