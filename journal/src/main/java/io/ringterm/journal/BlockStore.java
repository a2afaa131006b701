package io.ringterm.journal;

/** Gives the blocks of an indexed recording, in any order. */
interface BlockStore extends AutoCloseable {
    /**
     * Fetches the block at a position.
     *
     * @return its length
     * @throws io.ringterm.event.EventLogException if it can no longer be read whole
     */
    int fetch(long position, byte[] into);

    @Override
    void close();
}
