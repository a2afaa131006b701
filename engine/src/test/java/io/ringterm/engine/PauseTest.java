package io.ringterm.engine;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.op.OpBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After which events of a batch apply tells how far it has come. */
class PauseTest {
    private static final int PAYLOAD = 4_096;

    private final Engine engine = Engine.builder().layout(Layout.INLINE).build();
    private final Session session = engine.open(80, 24);
    private final Slot slot = new Slot(new Arena(1, PAYLOAD), 0, new OpBuffer(PAYLOAD));
    private final ApplyHandler handler = new ApplyHandler(null, null, null, null);

    @AfterEach
    void close() {
        engine.close();
    }

    private Slot output(int length, int flags) {
        slot.event(session, EventKind.OUTPUT, new byte[length], 0, length, length);
        slot.flags = flags;
        return slot;
    }

    /** Returns how many events of a batch come until one after which it is told. */
    private int untilPause(int length) {
        int events = 1;
        while (!handler.pausesAfter(output(length, 0), false)) {
            events++;
        }
        return events;
    }

    @Test
    void pausesAfterEachFourKibOfWork() {
        for (int i = 0; i < 3; i++) {
            assertEquals(1, untilPause(4_096));
            assertEquals(4, untilPause(1_024));
            assertEquals(43, untilPause(32));
        }
    }

    @Test
    void pausesWhereAFrameEndsAndTheNextStretchBegins() {
        assertFalse(handler.pausesAfter(output(3_000, 0), false));
        assertTrue(handler.pausesAfter(output(32, EventFlags.CUT), false));
        assertEquals(2, untilPause(3_000));
    }

    @Test
    void pausesAtTheEndOfABatchAndTheNextStretchBegins() {
        assertFalse(handler.pausesAfter(output(3_000, 0), false));
        assertTrue(handler.pausesAfter(output(32, 0), true));
        assertEquals(2, untilPause(3_000));
    }

    @Test
    void doesNotTakeFlagsThatAPlaceStillHasForThoseOfAControl() {
        output(32, EventFlags.CUT).control(session, new AttachView(null));
        assertFalse(handler.pausesAfter(slot, false));
    }
}
