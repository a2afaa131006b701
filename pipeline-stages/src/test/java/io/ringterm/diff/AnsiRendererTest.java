package io.ringterm.diff;

import java.nio.charset.StandardCharsets;

import io.ringterm.apply.CellPatch;
import io.ringterm.diff.TerminalFeatures.Colours;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Link;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bytes that small changes cost; a caret stands for control. */
class AnsiRendererTest {
    private final TestTerminal source = new TestTerminal(80, 24);
    private final FrameDiffer differ = new FrameDiffer(80, 24);
    private final View view = differ.newView();
    private final CellPatch patch = new CellPatch();
    private TerminalFeatures features = TerminalFeatures.xterm(80, 24);
    private AnsiRenderer renderer = new AnsiRenderer(features);

    private String render(String output) {
        source.write(output);
        return render();
    }

    private String render() {
        source.apply().takePatch(patch);
        differ.take(patch);
        AnsiBytes out = new AnsiBytes();
        Frame frame = differ.next(view);
        if (frame != null) {
            renderer.render(frame, out);
        }
        String text = new String(out.toByteArray(), StandardCharsets.UTF_8);
        return text.replace("\033", "^[")
                .replace("\r", "^M")
                .replace("\n", "^J")
                .replace("\b", "^H")
                .replace("\007", "^G");
    }

    private void use(TerminalFeatures other) {
        features = other;
        renderer = new AnsiRenderer(other);
    }

    @Test
    void typedTextCostsItsBytes() {
        render("$ ");
        assertEquals("l", render("l"));
        assertEquals("s -a", render("s -a"));
    }

    @Test
    void aNewLineCostsItsLineEnd() {
        render("$ ls");
        assertEquals("^M^Jfile", render("\r\nfile"));
    }

    @Test
    void scrollingByALineCostsALineEnd() {
        render("\033[24;1Hlast");
        assertEquals("^M^Jnew", render("\r\nnew"));
    }

    @Test
    void scrollingARegionUsesMargins() {
        render("\033[5;1Hfive\033[9;1Hnine");
        assertEquals("^[[5;10r^[[S^[[r", render("\033[5;10r\033[S\033[r").replaceAll("r\\^\\[\\[H$", "r"));
    }

    @Test
    void scrollingDownUsesSd() {
        render("one");
        assertEquals("^[[2T", render("\033[2T"));
    }

    @Test
    void erasingToTheEndIsEl() {
        render("some long text here\r");
        assertEquals("^[[K", render("\033[K"));
    }

    @Test
    void erasingInTheMiddleIsEch() {
        render("0123456789012345678901234567890123456789\033[5G");
        assertEquals("^[[20X", render("\033[20X"));
    }

    @Test
    void aFewBlanksArePrinted() {
        render("0123456789\033[4G");
        assertEquals("   ^[[3D", render("\033[3X").replace("^H^H^H", "^[[3D"));
    }

    @Test
    void renditionChangesByTheShorterWay() {
        assertTrue(render("\033[1;4;31ma").endsWith("^[[1;4;31ma"));
        assertEquals("^[[24mb", render("\033[24mb"));
        assertEquals("^[[mc", render("\033[mc"));
    }

    @Test
    void endingBoldKeepsFaint() {
        render("\033[1;2;3;4;7;9;31;42ma");
        assertEquals("^[[22;2mb", render("\033[22;2mb"));
    }

    @Test
    void aRowAtTheEdgeIsErasedWithoutMargins() {
        use(TerminalFeatures.xterm(80, 3));
        render("one\r\ntwo\r\nthree\033[H");
        String sent = render("\033[1;2r\033[S\033[3;9r\033[S\033[r");
        assertTrue(sent.startsWith("^[[1;2r^[[S^[[r^M^J^J^[[2K"), sent);
    }

    @Test
    void shortGapsArePrintedAgain() {
        render("abcdef\r");
        assertEquals("XbY^M", render("X\033[3GY\r"));
    }

    @Test
    void repeatIsUsedOnlyWhereTheTerminalHasIt() {
        render("");
        assertEquals("----------", render("----------"));
        use(new TerminalFeatures(80, 24, Colours.DIRECT, false, true, true, false, true, false, false, false));
        differ.repaint(view);
        render();
        assertEquals("=^[[9b", render("=========="));
    }

    @Test
    void coloursBecomeTheNearestThatThereAre() {
        use(new TerminalFeatures(80, 24, Colours.PALETTE_256, false, true, false, false, false, false, false, false));
        render("");
        assertEquals("^[[38;5;196mr", render("\033[38;2;250;3;3mr"));
        use(new TerminalFeatures(80, 24, Colours.ANSI_16, false, true, false, false, false, false, false, false));
        differ.repaint(view);
        assertTrue(render().contains("^[[91mr"));
        use(new TerminalFeatures(80, 24, Colours.NONE, false, true, false, false, false, false, false, false));
        differ.repaint(view);
        assertFalse(render().contains("38;"));
    }

    @Test
    void severalSpansAreWrappedInASynchronizedUpdate() {
        use(new TerminalFeatures(80, 24, Colours.DIRECT, true, true, true, false, false, false, false, false));
        render("");
        assertEquals("x", render("x"));
        String two = render("\r\na\r\nb");
        assertTrue(two.startsWith("^[[?2026h") && two.endsWith("^[[?2026l"), two);
    }

    @Test
    void titleBellAndInputModesPassOnlyWhereWanted() {
        String output = "\033]2;hi\007\007\033[?1000h\033[?2004h\033[>5u\033[>4;2m";
        render("");
        assertEquals("", render(output));
        use(new TerminalFeatures(80, 24, Colours.DIRECT, false, true, true, false, false, true, true, true));
        differ.repaint(view);
        String all = render("\007");
        assertTrue(all.contains("^[]2;hi^[\\"), all);
        assertTrue(all.endsWith("^G"), all);
        assertTrue(all.contains("^[[?1000h^[[?2004h^[[=5;1u^[[>4;2m"), all);
        AnsiBytes end = new AnsiBytes();
        renderer.finish(end);
        String restored = new String(end.toByteArray(), StandardCharsets.US_ASCII).replace("\033", "^[");
        assertTrue(restored.contains("^[[?1000l^[[?2004l^[[=0;1u^[[>4;0m"), restored);
    }

    @Test
    void waysToReportKeysThatThereAreNotAreNotSetElsewhere() {
        use(new TerminalFeatures(80, 24, Colours.DIRECT, false, true, true, false, false, true, true, true));
        String all = render("\033[>4;3m\033[>4;1f");
        assertTrue(all.contains("^[[>4;3m^[[>4;1f"), all);
        String unknown = render("\033[>4;4m\033[>4;24f");
        assertTrue(unknown.contains("^[[>4;0m^[[>4;0f"), unknown);
    }

    @Test
    void hyperlinksOpenAndCloseOnce() {
        render("");
        assertEquals("^[]8;id=a;http://x/^[\\ab^[]8;;^[\\c", render("\033]8;id=a;http://x/\033\\ab\033]8;;\033\\c"));
    }

    @Test
    void hostileCellsReachTheTerminalAsReplacements() {
        FrameDiffer hostile = new FrameDiffer(8, 1);
        View shown = hostile.newView();
        int[] codes = {0x1b, 0x9b, 0x7f, 0x202e, 0xd800, 0x07, 0x2066, 0x85};
        for (int i = 0; i < codes.length; i++) {
            hostile.shadow().row(0).set(i, codes[i], 0, 0, null, null);
        }
        AnsiBytes out = new AnsiBytes();
        new AnsiRenderer(TerminalFeatures.xterm(8, 1)).render(hostile.next(shown), out);
        String text = new String(out.toByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\ufffd".repeat(8)), text);
    }

    @Test
    void hostileClustersLinksAndTitlesAreCutDown() {
        FrameDiffer hostile = new FrameDiffer(4, 1);
        View shown = hostile.newView();
        Link breakOut = new Link("a:b;c", "http://x/\033\\\033[2J");
        hostile.shadow().row(0).set(0, CellLayout.CLUSTER, 0, 0, breakOut, new int[] {'e', 0x301, 0x1b, 0x202e, 0x9c});
        AnsiBytes out = new AnsiBytes();
        new AnsiRenderer(features).render(hostile.next(shown), out);
        String text = new String(out.toByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("e\u0301"), text);
        assertFalse(text.contains("http"), text);
        AnsiBytes title = new AnsiBytes();
        SafeText.title("a\033]0;b\007\u009cc\u202ed", title);
        assertEquals("a]0;bcd", new String(title.toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void everythingIsPaintedAgainAfterAnInvalidation() {
        render("abc");
        renderer.invalidate();
        String again = render("d");
        assertTrue(again.contains("^[[2J") && again.contains("abcd"), again);
    }
}
