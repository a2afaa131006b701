package io.ringterm.engine;

import java.util.Arrays;
import java.util.List;

import io.ringterm.event.EventKind;
import io.ringterm.op.OpBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Events that share a slot are as many events, in order, each with its own time. */
class JoinedTest {
    private static final int SLOT_BYTES = 256;

    private final Slot slot = new Slot(new Arena(4, SLOT_BYTES), 1, new OpBuffer(SLOT_BYTES));

    private void open(long place) {
        slot.event(null, EventKind.OUTPUT, new byte[] {1, 2, 3}, 0, 3, SLOT_BYTES);
        slot.nanos = 1_000;
        slot.joined.open(place, 3);
    }

    private boolean add(long place, int length, int delay) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) length);
        long held = slot.joined.hold(place);
        boolean added = held != Joined.NOT_HELD && slot.joined.add(held, slot, SLOT_BYTES, bytes, 0, length, delay);
        if (held != Joined.NOT_HELD) {
            slot.joined.release(held, added);
        }
        return added;
    }

    @Test
    void holdsWhatIsAddedBehindWhatIsThere() {
        open(5);
        assertTrue(add(5, 2, 10));
        assertTrue(add(5, 4, 30));
        slot.joined.take();

        assertEquals(3, slot.joined.events());
        assertEquals(9, slot.bytes());
        byte[] held = Arrays.copyOfRange(slot.payload, slot.offset, slot.offset + slot.bytes());
        assertArrayEquals(new byte[] {1, 2, 3, 2, 2, 4, 4, 4, 4}, held);
        assertEquals(List.of(3, 5, 9), List.of(slot.joined.end(0), slot.joined.end(1), slot.joined.end(2)));
        assertEquals(List.of(1_000L, 1_010L, 1_030L), List.of(slot.nanos(0), slot.nanos(1), slot.nanos(2)));
    }

    @Test
    void takesNothingMoreOnceItIsTaken() {
        open(5);
        slot.joined.take();
        assertFalse(add(5, 1, 0));
        slot.joined.take();
        assertEquals(1, slot.joined.events());
    }

    @Test
    void takesNothingFromWhoMeansAnotherRoundOfTheRing() {
        open(5);
        slot.joined.take();
        open(9);
        assertFalse(add(5, 1, 0));
        assertTrue(add(9, 1, 0));
        slot.joined.take();
        assertEquals(2, slot.joined.events());
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        open(5);
        assertFalse(add(5, SLOT_BYTES - 2, 0));
        assertTrue(add(5, SLOT_BYTES - 3, 0));
        assertFalse(add(5, 1, 0));
        assertTrue(add(5, 0, 0));
        assertEquals(3, slot.joined.events());

        open(9);
        int added = 0;
        while (add(9, 1, 0)) {
            added++;
        }
        assertEquals(Joined.MOST - 1, added);
    }

    @Test
    void isOneEventAgainWhenItIsUsedForAnother() {
        open(5);
        assertTrue(add(5, 2, 10));
        slot.joined.take();
        slot.event(null, EventKind.INPUT, new byte[] {7}, 0, 1, 1);
        assertEquals(1, slot.joined.events());
        assertEquals(1, slot.bytes());
        assertFalse(add(5, 1, 0));
    }
}
