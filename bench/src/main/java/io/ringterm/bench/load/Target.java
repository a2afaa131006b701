package io.ringterm.bench.load;

import java.util.List;

/** What the generator sends events to: the pipeline, or nothing but a thread that takes the time. */
interface Target extends AutoCloseable {
    /**
     * Sends an event. Called by the generator's thread only; may block.
     *
     * @param session which terminal, from 0
     * @param payload array that holds the bytes
     * @param offset where they begin
     * @param length how many
     * @param intended when the event should have been sent
     */
    void send(int session, byte[] payload, int offset, int length, long intended);

    /** Nothing is due for a moment. Called by the generator's thread. */
    void pause();

    /** Waits until all that was sent has arrived and is in the histograms. Called by the generator's thread. */
    void drain();

    /** Forgets what was measured. Called while nothing is on its way. */
    void reset();

    /** What was measured since the last reset. Called while nothing is on its way. */
    List<Series> series();

    @Override
    void close();
}
