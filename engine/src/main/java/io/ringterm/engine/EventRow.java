package io.ringterm.engine;

import com.lmax.disruptor.RingBuffer;
import io.ringterm.event.EventKind;

/**
 * Short outputs of one session that follow each other in the ring, copied side by side.
 *
 * <pre>
 *  place        p            p + 1    p + 2
 *  bytes   | aa | aaa | aa | bbbbb | ccc | cc |
 *  ends       [0]   [1]  [2]     [3]   [4]  [5]
 *  slots   0                 3       4
 * </pre>
 */
final class EventRow {
    /** Their ops stay in the nearest cache. */
    static final int MAX_BYTES = 4_096;
    /** From here on copying costs more than it saves. */
    static final int LONG = 512;

    private static final int MAX_EVENTS = 256;

    private final RingBuffer<Slot> ring;
    private final byte[] bytes = new byte[MAX_BYTES];
    private final int[] ends = new int[MAX_EVENTS];
    /** Of each slot, which event is its first. */
    private final int[] firsts = new int[MAX_EVENTS];

    private Pipe pipe;
    private long firstPlace;
    private long firstSequence;
    private int slots;
    private int size;
    private int length;

    EventRow(RingBuffer<Slot> ring) {
        this.ring = ring;
    }

    /** Of what can be in a row; null for anything else. */
    static Pipe pipeOf(Slot slot) {
        Pipe pipe = slot.kind == EventKind.OUTPUT && slot.length < LONG ? slot.session.pipe() : null;
        return pipe == null || pipe.parseFailed ? null : pipe;
    }

    /** Whether what a slot holds can be added. */
    boolean hasRoom(Pipe ofSlot, long place, Slot slot) {
        return size == 0
                || pipe == ofSlot
                        && firstPlace + slots == place
                        && size + slot.joined.events() <= MAX_EVENTS
                        && length + slot.bytes() <= MAX_BYTES;
    }

    void add(Slot slot, Pipe ofSlot, long place) {
        if (size == 0) {
            pipe = ofSlot;
            firstPlace = place;
            firstSequence = slot.sequence;
        }
        firsts[slots++] = size;
        System.arraycopy(slot.payload, slot.offset, bytes, length, slot.bytes());
        ends[size++] = length + slot.length;
        int events = slot.joined.events();
        for (int i = 1; i < events; i++) {
            ends[size++] = length + slot.joined.end(i);
        }
        length = ends[size - 1];
    }

    void clear() {
        size = 0;
        slots = 0;
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
        return firstPlace + slotOf(event);
    }

    long nanos(int event) {
        int slot = slotOf(event);
        return ring.get(firstPlace + slot).nanos(event - firsts[slot]);
    }

    /** Gives a slot what an event has beside its bytes. */
    void head(int event, Slot piece) {
        int slot = slotOf(event);
        Slot from = ring.get(firstPlace + slot);
        piece.sequence = firstSequence + event;
        piece.nanos = from.nanos(event - firsts[slot]);
        piece.flags = event == lastOf(slot) ? from.flags : 0;
    }

    private int lastOf(int slot) {
        return (slot + 1 < slots ? firsts[slot + 1] : size) - 1;
    }

    /** Asked of the first and the last events, which are found at once. */
    private int slotOf(int event) {
        if (event == 0) {
            return 0;
        }
        int slot = slots - 1;
        while (firsts[slot] > event) {
            slot--;
        }
        return slot;
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
