package io.ringterm.engine;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.op.OpBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One at a time adds to a session's last slot, and never something older than what is there. */
class OpenSlotTest {
    private static final int SLOT_BYTES = 256;
    private static final byte[] BYTES = {1, 2, 3};

    private final Slot slot = new Slot(new Arena(4, SLOT_BYTES), 1, new OpBuffer(SLOT_BYTES));
    private final OpenSlot open = new OpenSlot(SLOT_BYTES);

    private void open() {
        slot.event(null, EventKind.OUTPUT, BYTES, 0, BYTES.length, SLOT_BYTES);
        slot.nanos = 1_000;
        open.open(slot, 5);
    }

    private boolean add(long nanos) {
        assertTrue(open.hold());
        boolean added = open.add(BYTES, 0, BYTES.length, nanos, false);
        open.release(added);
        return added;
    }

    @Test
    void takesNothingThatIsOlderThanWhatItHas() {
        open();
        assertFalse(add(999));
        assertTrue(add(1_200));
        assertFalse(add(1_199));
        assertTrue(add(1_200));
        assertFalse(add(1_001L + Integer.MAX_VALUE), "a delay is an int");
        slot.joined.take();
        assertEquals(3, slot.joined.events());
        assertEquals(1_200, slot.nanos(2));
    }

    @Test
    void isHeldByOneAtATimeUntilItIsShut() {
        assertFalse(open.hold(), "nothing is open");
        open();
        assertTrue(open.hold());
        assertFalse(open.hold(), "held by another");
        open.release(false);
        assertTrue(open.hold());
        open.release(false);
        open.shut();
        assertFalse(open.isOpen());
        assertFalse(open.hold());
        assertEquals(1, slot.joined.events());
    }

    @Test
    void isNotHeldOnceTheStagesHaveTakenItOrItIsFull() {
        open();
        slot.joined.take();
        assertFalse(open.hold());
        open();
        for (int i = 1; i < Joined.MOST; i++) {
            assertTrue(add(1_000 + i));
        }
        assertFalse(open.hold());
    }

    @Test
    void takesNothingBehindTheEndOfAFrame() {
        open();
        assertTrue(add(1_001));
        assertTrue(open.hold());
        assertFalse(open.add(BYTES, 0, BYTES.length, 1_000, true), "older");
        open.release(false);
        assertEquals(0, slot.flags);
        assertTrue(open.hold());
        assertTrue(open.add(BYTES, 0, BYTES.length, 1_002, true));
        open.release(true);
        assertFalse(open.hold());
        assertEquals(EventFlags.CUT, slot.flags);
        slot.joined.take();
        assertEquals(3, slot.joined.events());
        open();
        assertTrue(open.hold());
        open.release(false);
        assertTrue(add(1_003), "of the next slot again");
        assertTrue(add(1_004), "and not the last");
        slot.joined.take();
        assertEquals(3, slot.joined.events());
    }

    @Test
    void suitsShortOutputThatIsNotEmpty() {
        assertFalse(open.suits(0));
        assertTrue(open.suits(1));
        assertTrue(open.suits(EventRow.LONG - 1));
        assertFalse(open.suits(EventRow.LONG));
        assertFalse(new OpenSlot(0).suits(1));
    }
}
