package io.ringterm.replay.compare;

import java.util.Arrays;

import io.ringterm.event.EventKind;

/**
 * The smallest thing that is compared: a stretch of output up to a line's end or the next escape, or an event of another kind.
 *
 * @param kind what it is
 * @param bytes output, or the event's payload
 * @param sequence the event that holds its last byte
 * @param nanos that event's time
 * @param position bytes of output before it
 */
record Token(EventKind kind, byte[] bytes, long sequence, long nanos, long position) {
    boolean same(Token other) {
        return kind == other.kind && (kind == EventKind.OPEN || Arrays.equals(bytes, other.bytes));
    }

    int hash() {
        return kind == EventKind.OPEN ? kind.code() : 31 * Arrays.hashCode(bytes) + kind.code();
    }
}
