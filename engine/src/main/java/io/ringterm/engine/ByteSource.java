package io.ringterm.engine;

import java.io.IOException;

/** Where bytes are read from straight into a session's ring, by {@link Session#writeFrom(ByteSource)}. */
@FunctionalInterface
public interface ByteSource {
    /**
     * Reads what is there. Must not wait, and must not use the engine: the lane stands still until it returns. Nothing may
     * be put into the array later.
     *
     * @param into the lane's memory, or a part of it; nothing else in it may be read or written
     * @param offset where to begin
     * @param length at most how many bytes, at least 1
     * @return how many; 0 where there is nothing now, -1 where there never will be
     * @throws IOException if it cannot be read
     */
    int read(byte[] into, int offset, int length) throws IOException;
}
