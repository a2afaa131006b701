package io.ringterm.journal;

/** Takes the records of a block, in order. */
@FunctionalInterface
interface RecordVisitor {
    /** One record; the payload is valid during the call only. */
    void record(int type, int session, long sequence, long nanos, int flags, byte[] bytes, int offset, int length);
}
