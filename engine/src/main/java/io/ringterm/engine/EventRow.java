package io.ringterm.engine;

import io.ringterm.event.EventKind;

/**
 * Short outputs of one session that follow each other in the ring, copied side by side.
 *
 * <pre>
 *  place        p        p + 1    p + 2
 *  bytes   | aaaaaaaa | bbbbb | cccccccccc |
 *  ends              [0]     [1]          [2]
 * </pre>
 */
final class EventRow {
    /** Their ops stay in the nearest cache. */
    static final int MAX_BYTES = 4_096;

    private static final int MAX_EVENTS = 256;
    /** From here on copying costs more than it saves. */
    private static final int LONG = 512;

    private final byte[] bytes = new byte[MAX_BYTES];
    private final int[] ends = new int[MAX_EVENTS];
    private Pipe pipe;
    private long place;
    private int size;
    private int length;

    /** Of what can be in a row; null for anything else. */
    static Pipe pipeOf(Slot slot) {
        Pipe pipe = slot.kind == EventKind.OUTPUT && slot.length < LONG ? slot.session.pipe() : null;
        return pipe == null || pipe.parseFailed ? null : pipe;
    }

    /** Whether an event can be added. */
    boolean hasRoom(Pipe ofEvent, long atPlace, int eventLength) {
        return size == 0
                || pipe == ofEvent && place + size == atPlace && size < MAX_EVENTS && length + eventLength <= MAX_BYTES;
    }

    void add(Slot slot, Pipe ofEvent, long atPlace) {
        if (size == 0) {
            pipe = ofEvent;
            place = atPlace;
        }
        System.arraycopy(slot.payload, slot.offset, bytes, length, slot.length);
        length += slot.length;
        ends[size++] = length;
    }

    void clear() {
        size = 0;
        length = 0;
    }

    int size() {
        return size;
    }

    Pipe pipe() {
        return pipe;
    }

    /** The place in the ring of an event. */
    long place(int event) {
        return place + event;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] ends() {
        return ends;
    }

    int begin(int event) {
        return event == 0 ? 0 : ends[event - 1];
    }
}
