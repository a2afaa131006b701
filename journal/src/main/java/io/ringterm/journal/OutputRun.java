package io.ringterm.journal;

/** What an index wants to know of a session's output in a block, where that has no gap. */
final class OutputRun {
    private int session;
    private long firstSequence;
    private long firstNanos;
    private long lastNanos;
    private int events;
    private long outputBytes;

    void begin(int ofSession, long sequence, long nanos) {
        session = ofSession;
        firstSequence = sequence;
        firstNanos = nanos;
        events = 0;
        outputBytes = 0;
    }

    void add(int count, long bytes, long last) {
        events += count;
        outputBytes += bytes;
        lastNanos = last;
    }

    int session() {
        return session;
    }

    long firstSequence() {
        return firstSequence;
    }

    long nextSequence() {
        return firstSequence + events;
    }

    long firstNanos() {
        return firstNanos;
    }

    long lastNanos() {
        return lastNanos;
    }

    int events() {
        return events;
    }

    long outputBytes() {
        return outputBytes;
    }
}
