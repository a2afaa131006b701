package io.ringterm.bench.peers;

import java.io.IOException;

import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.ThroughputPlan;

/** A terminal engine that can be fed. */
public interface Peer {
    /**
     * Who it is.
     *
     * @return a short name
     */
    String name();

    /**
     * Makes it ready, once.
     *
     * @return null, or why it cannot be asked on this machine
     * @throws IOException if what it needs cannot be written down
     */
    String missing() throws IOException;

    /**
     * Feeds it.
     *
     * @param input what to feed, round and round
     * @param plan size of the terminal, passes and times
     * @return MB/s of the passes
     * @throws IOException if it fails; the message says how
     */
    Spread feed(Input input, ThroughputPlan plan) throws IOException;
}
