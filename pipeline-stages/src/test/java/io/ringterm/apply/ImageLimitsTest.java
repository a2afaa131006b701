package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Limits;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImageLimitsTest {
    private final TestTerminal terminal = new TestTerminal(10, 4);

    private HostEvent.Image image() {
        return (HostEvent.Image) terminal.apply().hostEvents().poll();
    }

    @Test
    void handsOverTheDataAsItCame() {
        terminal.write("\u001b_Ga=t;QUJD\u001b\\");
        HostEvent.Image image = image();
        assertArrayEquals(
                "QUJD".getBytes(StandardCharsets.US_ASCII), image.data().toBytes());
        assertFalse(image.data().isTruncated());
    }

    @Test
    void saysWhenAnImageIsLongerThanTheLimit() {
        int limit = Limits.DEFAULT.apcBytes();
        terminal.write("\u001b_Ga=t;" + "A".repeat(limit) + "\u001b\\");
        HostEvent.Image image = image();
        assertTrue(image.data().isTruncated());
        assertEquals(limit - "Ga=t;".length(), image.data().length());
        assertEquals("Ga=t;".length(), terminal.state().drops().get(Reason.STRING_BYTES));
    }

    @Test
    void takesAnImageOfOsc1337ThatIsLongerThanOtherStringsMayBe() {
        int length = 10 * Limits.DEFAULT.oscBytes();
        terminal.write("\u001b]1337;File=inline=1:" + "A".repeat(length) + "\u0007");
        assertEquals(length, image().data().length());
        terminal.write("\u001b]1337;SetUserVar=a=" + "A".repeat(length) + "\u0007");
        assertTrue(terminal.state().drops().get(Reason.STRING_BYTES) > 0);
    }

    @Test
    void keepsNoMoreImagesWaitingThanThereIsRoomFor() {
        String image = "\u001b_Ga=t;" + "A".repeat(1_000_000) + "\u001b\\";
        for (int i = 0; i < 20; i++) {
            terminal.write(image);
        }
        HostEvents events = terminal.apply().hostEvents();
        long kept = HostEvents.IMAGE_CAPACITY / 1_000_000;
        assertEquals(kept, events.size());
        assertEquals(20 - kept, events.dropped());
        while (events.poll() != null) {
            // Emptied, so that there is room again.
        }
        terminal.write(image);
        assertEquals(1, events.size());
    }

    @Test
    void countsAFileTransferAsDenied() {
        terminal.write("\u001b]1337;File=name=eA==:AAAA\u0007");
        assertEquals(1, terminal.state().drops().get(Reason.DENIED));
    }
}
