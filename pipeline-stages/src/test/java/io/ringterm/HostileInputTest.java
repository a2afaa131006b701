package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.ringterm.apply.HostEvent;
import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.GridInvariants;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Input that tries known weaknesses, a test for each row of the table of limits, and one for each capability. The smaller
 * ones are in {@code control/hostile.script}.
 */
class HostileInputTest {
    private static final String ESC = "\u001b";
    private static final Limits SMALL = Limits.DEFAULT.withHistoryLines(50);

    @Test
    void parameterFloodKeepsThirtyTwoAndLetsTheSequenceCount() {
        TestTerminal terminal = terminal();
        terminal.write(ESC + "[" + "0;".repeat(31) + "4;1;7mx");
        assertEquals(1 << CellLayout.UNDERLINE_SHIFT, attributes(terminal, 0), "the 32nd counts, the 33rd does not");
        terminal.write(ESC + "[" + "1;".repeat(1_000_000) + "Hy");
        assertEquals("y", terminal.row(0));
    }

    @Test
    void parameterOverflowSaturates() {
        TestTerminal terminal = terminal().write(ESC + "[99999999999999999999C" + ESC + "[18446744073709551617B");
        assertEquals(79, terminal.state().cursor().column());
        assertEquals(23, terminal.state().cursor().row());
    }

    @Test
    void oscFloodIsCutAtItsLimitAndTheRestCounted() {
        TestTerminal terminal = terminal().write(ESC + "]2;" + "t".repeat(100_000) + "\u0007ok");
        int kept = SMALL.oscBytes() - 2;
        assertEquals(100_000 - kept, terminal.state().drops().get(Reason.STRING_BYTES));
        assertEquals(
                SMALL.titleBytes(), terminal.state().display().titles().title().length());
        assertEquals("ok", terminal.row(0));
    }

    @Test
    void clipboardFloodSetsNoPartOfIt() {
        TestTerminal terminal = allowing(Capability.CLIPBOARD);
        terminal.write(ESC + "]52;c;" + "YWFh".repeat(SMALL.clipboardBytes() / 4) + "\u0007");
        assertNull(terminal.apply().hostEvents().poll());
        assertTrue(terminal.state().drops().get(Reason.STRING_BYTES) > 0);
        terminal.write(ESC + "]52;c;" + "YWFh".repeat((SMALL.clipboardBytes() - 5) / 4) + "\u0007");
        HostEvent.ClipboardWrite write =
                (HostEvent.ClipboardWrite) terminal.apply().hostEvents().poll();
        assertNotNull(write);
        assertEquals((SMALL.clipboardBytes() - 5) / 4 * 3, write.text().length());
    }

    @Test
    void dcsFloodIsCutAtItsLimitAndTheRestCounted() {
        TestTerminal terminal = terminal().write(ESC + "P$q" + "m".repeat(SMALL.dcsBytes() + 7) + ESC + "\\ok");
        assertEquals(7, terminal.state().drops().get(Reason.STRING_BYTES));
        assertEquals(ESC + "P0$r" + ESC + "\\", terminal.replies());
        assertEquals("ok", terminal.row(0));
    }

    @Test
    void apcFloodIsCutAtItsLimitAndTheRestCounted() {
        TestTerminal terminal = terminal().write(ESC + "_" + "a".repeat(SMALL.apcBytes() + 9) + ESC + "\\ok");
        assertEquals(9, terminal.state().drops().get(Reason.STRING_BYTES));
        assertEquals("ok", terminal.row(0));
    }

    @Test
    void stringThatNeverEndsKeepsNoMoreThanItsLimit() {
        TestTerminal terminal = terminal();
        byte[] more = ascii("A".repeat(Limits.MAX_EVENT_BYTES));
        terminal.write(ESC + "^");
        for (int i = 0; i < 300; i++) {
            terminal.write(more);
        }
        assertEquals(0, terminal.state().pendingString().bytes().length / (1 << 10), "privacy messages are not kept");
        assertTrue(terminal.snapshot().length < 100_000);
    }

    @Test
    void combiningStackStopsAtItsLimit() {
        TestTerminal terminal = terminal().write("e" + "\u0301".repeat(100_000) + "x");
        int glyph = terminal.state().screen().row(0).glyph(0);
        assertEquals(SMALL.clusterCodePoints(), terminal.state().graphemes().get(CellLayout.code(glyph)).length);
        assertEquals(
                100_001 - SMALL.clusterCodePoints(),
                terminal.state().graphemes().dropped());
        assertEquals('x', CellLayout.code(terminal.state().screen().row(0).glyph(1)));
    }

    @Test
    void combiningStackUnderGraphemeClusteringStopsAtItsLimitToo() {
        TestTerminal terminal = terminal().write(ESC + "[?2027h" + "👩" + "\u200d👩".repeat(10_000) + "x");
        int glyph = terminal.state().screen().row(0).glyph(0);
        assertEquals(SMALL.clusterCodePoints(), terminal.state().graphemes().get(CellLayout.code(glyph)).length);
        assertEquals('x', CellLayout.code(terminal.state().screen().row(0).glyph(2)));
    }

    @Test
    void repFloodPrintsNoMoreThanAScreenful() {
        TestTerminal terminal = terminal().write("a" + (ESC + "[2147483647b").repeat(3));
        assertTrue(
                terminal.state().history().size() <= 3 * 24,
                "rows: " + terminal.state().history().size());
    }

    @Test
    void countsAreBoundedByTheAreaTheyWorkOn() {
        StringBuilder storm = new StringBuilder();
        for (String last : "@ A B C D E F G I L M P S T X Z ^ ` a b d e".split(" ")) {
            storm.append(ESC).append("[2147483647").append(last).append("x");
        }
        TestTerminal terminal = terminal();
        for (int i = 0; i < 100; i++) {
            terminal.write(storm.toString());
        }
        assertSound(terminal);
    }

    @Test
    void replyFloodDropsWholeRepliesAndCountsThem() {
        TestTerminal terminal = terminal().write((ESC + "[c").repeat(1_000));
        String replies = terminal.replies();
        assertTrue(replies.length() <= SMALL.queuedReplyBytes());
        assertTrue(replies.endsWith("c"));
        int one = replies.indexOf('c') + 1;
        assertEquals(0, replies.length() % one);
        assertEquals(1_000 - replies.length() / one, terminal.apply().replies().dropped());
    }

    @Test
    void noReplyIsLongerThanItsLimit() {
        TestTerminal terminal = allowing(Capability.RESIZE, Capability.TITLE_REPORT);
        terminal.write(ESC + "[8;24;1000t" + (ESC + "H" + ESC + "[C").repeat(1_000) + ESC + "[2$w");
        String stops = terminal.replies();
        assertTrue(stops.startsWith(ESC + "P2$u1/2/3/"), stops);
        assertTrue(stops.length() <= Limits.MAX_REPLY_BYTES, "length: " + stops.length());
        terminal.write(ESC + "]2;" + "t".repeat(1_000) + "\u0007" + ESC + "[21t");
        assertEquals("", terminal.replies());
        assertEquals(1, terminal.apply().replies().dropped());
    }

    @Test
    void repliesEchoNothingThatWasAsked() {
        TestTerminal terminal = terminal();
        String evil = "\rrm -rf ~\r";
        terminal.write("\u0005" + ESC + "P$q" + evil + ESC + "\\" + ESC + "P+q" + evil + ESC + "\\" + ESC + "]4;1;"
                + evil
                + "?\u0007" + ESC + "]10;" + evil + "\u0007" + ESC + "]10;?\u0007" + ESC + "P1$t" + evil + ESC + "\\"
                + ESC + "[1$w" + ESC + "P0!u" + evil + ESC + "\\" + ESC + "[&u" + ESC + "]52;" + evil + ";?\u0007" + ESC
                + "[21t" + ESC + "]21;" + evil + "=?\u0007");
        String replies = terminal.replies();
        assertTrue(replies.indexOf('\r') < 0 && !replies.contains("rm -rf"), replies);
    }

    @Test
    void titleStackKeepsTenAndForgetsTheOldest() {
        TestTerminal terminal = terminal();
        for (int i = 0; i < 1_000; i++) {
            terminal.write(ESC + "]2;" + i + "\u0007" + ESC + "[22t");
        }
        assertEquals(SMALL.titleStack(), terminal.state().display().titles().depth());
        terminal.write((ESC + "[23t").repeat(2_000));
        assertEquals("990", terminal.state().display().titles().title());
    }

    @Test
    void hyperlinkFloodKeepsFiveThousand() {
        TestTerminal terminal = terminal();
        for (int i = 0; i < 12_000; i++) {
            terminal.write(ESC + "]8;;http://x/" + i + "\u0007a");
        }
        assertTrue(terminal.state().links().size() <= SMALL.hyperlinks());
        assertSound(terminal);
    }

    @Test
    void linkThatIsTooLongIsNoLink() {
        TestTerminal terminal = terminal();
        terminal.write(ESC + "]8;;" + "u".repeat(SMALL.uriBytes()) + "\u0007a" + ESC + "]8;;"
                + "u".repeat(SMALL.uriBytes() + 1) + "\u0007b");
        assertTrue(CellLayout.link(terminal.state().screen().row(0).extras(0)) != 0);
        assertEquals(0, CellLayout.link(terminal.state().screen().row(0).extras(1)));
    }

    @Test
    void sizeIsOneToAThousand() {
        assertThrows(IllegalArgumentException.class, () -> OpenPayload.of(0, 1));
        assertThrows(IllegalArgumentException.class, () -> OpenPayload.of(1, 1_001));
        TestTerminal terminal = allowing(Capability.RESIZE).write(ESC + "[8;65535;65535t");
        assertEquals(1_000, terminal.state().columns());
        assertEquals(1_000, terminal.state().rows());
        TestTerminal tiny = new TestTerminal(1, 1).write("世x\u0301" + ESC + "[99L" + ESC + "[?69h" + ESC + "[1;1s\ty");
        assertSound(tiny);
    }

    @Test
    void resizeStormIsDeniedOrStaysWithinBounds() {
        String storm =
                ESC + "[8;1;1t" + ESC + "[8;200;300tx" + ESC + "[?40h" + ESC + "[?3h" + ESC + "[?3l" + ESC + "[65535t";
        TestTerminal denied = terminal().write(storm.repeat(500));
        assertEquals(80, denied.state().columns());
        assertEquals(24, denied.state().rows());
        assertTrue(denied.state().drops().get(Reason.DENIED) > 0);
        assertSound(allowing(Capability.RESIZE).write(storm.repeat(20)));
    }

    @Test
    void historyIsBoundedInLinesAndInBytes() {
        TestTerminal lines = terminal().write("x\n".repeat(20_000));
        assertEquals(50, lines.state().history().size());
        Limits few = bytes(20_000);
        TestTerminal packed = new TestTerminal(OpenPayload.of(80, 24).withLimits(few));
        for (int i = 0; i < 5_000; i++) {
            packed.write("line " + i * 7_919 + " of much that is not the same\r\n");
        }
        assertTrue(packed.state().history().bytes() <= 20_000);
        assertTrue(packed.state().history().size() < 5_000);
    }

    private static Limits bytes(long historyBytes) {
        return Limits.DEFAULT.withHistory(Limits.DEFAULT.historyLines(), historyBytes);
    }

    @Test
    void syncThatNeverEndsIsEndedByItsTimer() {
        TestTerminal terminal = terminal().write((ESC + "[?2026hx").repeat(1_000));
        assertTrue(terminal.apply().holdsFrames());
        terminal.expireSync();
        assertTrue(!terminal.apply().holdsFrames());
        assertEquals(1_000_000_000L, Limits.DEFAULT.syncNanos());
    }

    @Test
    void tabStopStormEndsAtTheLastColumn() {
        TestTerminal terminal = terminal().write(ESC + "[3g" + ESC + "[2147483647I");
        assertEquals(79, terminal.state().cursor().column());
        terminal.write((ESC + "H\t").repeat(100_000) + ESC + "[65535Z");
        assertEquals(0, terminal.state().cursor().column());
    }

    @Test
    void controlsInTheUpperHalfAreDecodedAfterUtf8() {
        TestTerminal terminal = terminal();
        terminal.write(new byte[] {'a', (byte) 0x9b, '3', 'C', 'b', (byte) 0xe2, (byte) 0x9b, (byte) 0x90});
        assertEquals("a\ufffd3Cb\u26d0", terminal.row(0));
        terminal.write("\u009b5Cc");
        assertEquals("a\ufffd3Cb\u26d0     c", terminal.row(0));
    }

    @Test
    void pasteCannotBeBrokenOutOfThroughReports() {
        TestTerminal terminal = allowing(Capability.TITLE_REPORT);
        terminal.write(ESC + "[?2004h" + ESC + "]2;x" + ESC + "[201~evil\u0007" + ESC + "[21t");
        assertTrue(terminal.state().modes().is(Mode.BRACKETED_PASTE));
        assertTrue(!terminal.replies().contains(ESC + "[201~"));
    }

    @Test
    void colourStackFloodKeepsTen() {
        TestTerminal terminal = terminal();
        for (int i = 0; i < 256; i++) {
            terminal.write(ESC + "]4;" + i + ";#123456\u0007" + ESC + "[#P" + ESC + "[65535#P" + ESC + "[65535#Q");
        }
        assertEquals(10, terminal.state().saved().colours().current());
        assertTrue(terminal.snapshot().length < 100_000);
    }

    @Test
    void whatIsNotGrantedIsDeniedCountedAndNotTold() {
        String[] asked = {"[8;10;20t", "[21t", "]52;c;?\u0007", "[3;1;1t"};
        Capability[] needed = {Capability.RESIZE, Capability.TITLE_REPORT, Capability.CLIPBOARD, Capability.WINDOW_OPS};
        for (int i = 0; i < asked.length; i++) {
            TestTerminal denied = terminal();
            long before = denied.fingerprint();
            denied.write(ESC + asked[i]);
            assertEquals(1, denied.state().drops().get(Reason.DENIED), asked[i]);
            assertEquals("", denied.replies(), asked[i]);
            assertNull(denied.apply().hostEvents().poll(), asked[i]);
            TestTerminal granted = allowing(needed[i]).write(ESC + asked[i]);
            assertEquals(0, granted.state().drops().get(Reason.DENIED), asked[i]);
            boolean told = granted.apply().hostEvents().poll() != null;
            assertTrue(told || !granted.replies().isEmpty() || granted.fingerprint() != before, asked[i]);
        }
    }

    @Test
    void hostEventFloodIsBoundedAndCounted() {
        TestTerminal terminal = terminal().write("\u0007".repeat(100_000));
        assertEquals(100_000, terminal.state().display().bells());
        assertTrue(terminal.apply().hostEvents().size() < 1_000);
        assertEquals(
                100_000 - terminal.apply().hostEvents().size(),
                terminal.apply().hostEvents().dropped());
    }

    private static TestTerminal terminal() {
        return new TestTerminal(OpenPayload.of(80, 24).withLimits(SMALL));
    }

    private static TestTerminal allowing(Capability... granted) {
        return new TestTerminal(OpenPayload.of(80, 24).withLimits(SMALL).withCapabilities(Capabilities.of(granted)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int attributes(TestTerminal terminal, int column) {
        return CellLayout.attributes(terminal.state().screen().row(0).style(column));
    }

    private static void assertSound(TestTerminal terminal) {
        TerminalState state = terminal.state();
        assertEquals(Arrays.asList(), GridInvariants.check(state));
    }
}
