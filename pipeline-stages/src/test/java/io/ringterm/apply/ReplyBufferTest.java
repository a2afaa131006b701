package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Limits;
import io.ringterm.grid.TerminalSettings;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ReplyBufferTest {
    private final ReplyBuffer replies = new ReplyBuffer(2 * Limits.MAX_REPLY_BYTES, new TerminalSettings());

    @Test
    void queuesWholeRepliesInOrder() {
        replies.csi().number(0).last("n");
        replies.dcs().text("1$r").hex(0xabc, 4).st();
        assertEquals("\u001b[0n\u001bP1$r0ABC\u001b\\", new String(replies.take(), StandardCharsets.US_ASCII));
        assertEquals(0, replies.size());
    }

    @Test
    void dropsAReplyThatIsTooLongAndCountsIt() {
        replies.csi().text("x".repeat(Limits.MAX_REPLY_BYTES)).last("n");
        replies.csi().last("0n");
        assertEquals("\u001b[0n", new String(replies.take(), StandardCharsets.US_ASCII));
        assertEquals(1, replies.dropped());
    }

    @Test
    void dropsAReplyForWhichThereIsNoRoomAndKeepsTheOthers() {
        for (int i = 0; i < 4; i++) {
            replies.csi().text("x".repeat(200)).last("n");
        }
        assertEquals(2 * 203, replies.size());
        assertEquals(2, replies.dropped());
    }

    @Test
    void boundsWhatWaitsForTheHost() {
        HostEvents events = new HostEvents();
        String large = "x".repeat(HostEvents.CLIPBOARD_CAPACITY / 2 + 1);
        events.add(new HostEvent.ClipboardWrite("c", large));
        events.add(new HostEvent.ClipboardWrite("c", large));
        assertEquals(1, events.size());
        assertEquals(1, events.dropped());
        events.poll();
        for (int i = 0; i < HostEvents.CAPACITY + 5; i++) {
            events.add(HostEvent.Bell.INSTANCE);
        }
        assertEquals(HostEvents.CAPACITY, events.size());
        assertEquals(6, events.dropped());
        while (events.size() > 0) {
            events.poll();
        }
        assertNull(events.poll());
    }
}
