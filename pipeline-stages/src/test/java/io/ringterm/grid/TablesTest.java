package io.ringterm.grid;

import java.util.List;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TablesTest {
    @Test
    void givesEqualClustersOneIndex() {
        GraphemeTable table = new GraphemeTable(32);
        int glyph = table.extend('e', 0x301);
        assertEquals(glyph, table.extend('e', 0x301));
        assertNotEquals(glyph, table.extend('e', 0x302));
        assertArrayEquals(new int[] {'e', 0x301}, table.get(CellLayout.code(glyph)));
        assertArrayEquals(new int[] {'e', 0x301, 0x302}, table.get(CellLayout.code(table.extend(glyph, 0x302))));
    }

    @Test
    void keepsTheOtherBitsOfAnExtendedGlyph() {
        GraphemeTable table = new GraphemeTable(32);
        int bits = CellLayout.WIDE | CellLayout.PROTECTED | CellLayout.PROMPT;
        int glyph = table.extend(0x4e00 | bits, 0x301);
        assertEquals(bits | CellLayout.CLUSTER, glyph & ~CellLayout.CODE_MASK);
    }

    @Test
    void countsCodePointsThatACellDoesNotTake() {
        GraphemeTable table = new GraphemeTable(3);
        int glyph = table.extend(table.extend('e', 0x301), 0x302);
        assertEquals(glyph, table.extend(glyph, 0x303));
        assertEquals(1, table.dropped());
    }

    @Test
    void sweepsClustersThatNoCellShows() {
        GraphemeTable table = new GraphemeTable(100, 4);
        int kept = table.extend('k', 0x301);
        table.cells(marking -> marking.mark(CellLayout.code(kept)));
        for (int i = 0; i < 1_000; i++) {
            table.extend('a', 0x300 + i);
        }
        assertArrayEquals(new int[] {'k', 0x301}, table.get(CellLayout.code(kept)));
        assertTrue(table.size() <= 100);
        assertTrue(table.dropped() > 0, "a sweep waits its time");
    }

    @Test
    void sweepsAgainAfterEnoughClusters() {
        GraphemeTable table = new GraphemeTable(100, 4);
        int[] sweeps = {0};
        table.cells(marking -> sweeps[0]++);
        for (int i = 0; i < 50_000; i++) {
            table.extend('a', 0x300 + i);
        }
        assertTrue(sweeps[0] >= 10 && sweeps[0] <= 13, "sweeps: " + sweeps[0]);
    }

    @Test
    void givesEqualLinksOneNumber() {
        LinkTable links = new LinkTable(10, 100);
        int number = links.intern("", "http://a/");
        assertEquals(number, links.intern("", "http://a/"));
        assertNotEquals(number, links.intern("id", "http://a/"));
        assertEquals(new Link("", "http://a/"), links.get(number));
        assertNull(links.get(0));
        assertNull(links.get(99));
    }

    @Test
    void ignoresAndCountsAUriThatIsTooLong() {
        LinkTable links = new LinkTable(10, 10);
        assertEquals(0, links.intern("", "12345678901"));
        assertEquals(0, links.intern("", "\u20ac\u20ac\u20ac\u20ac"));
        assertNotEquals(0, links.intern("", "1234567890"));
        assertEquals(2, links.dropped());
    }

    @Test
    void pushesOutTheOldestLinkAndTakesItOutOfTheCells() {
        TerminalState state = new TerminalState(OpenPayload.of(10, 2).withLimits(withHyperlinks(Limits.DEFAULT, 4)));
        for (int i = 0; i < 5; i++) {
            int number = state.links().intern("", "http://host/" + i);
            state.screen().put(0, i, 'x', 0, CellLayout.extras(0, number));
        }
        assertEquals(0, state.screen().row(0).extras(0), "the oldest is gone");
        for (int i = 1; i < 5; i++) {
            Link link = state.links().get(CellLayout.link(state.screen().row(0).extras(i)));
            assertEquals("http://host/" + i, link.uri());
        }
        assertEquals(1, state.links().dropped());
        assertEquals(List.of(), GridInvariants.check(state));
    }

    @Test
    void pushesOutUnusedLinksFirst() {
        LinkTable links = new LinkTable(4, 100);
        int used = links.intern("", "used");
        links.cells(new LinkTable.Cells() {
            @Override
            public void markLinks(LinkTable table) {
                table.mark(used);
            }

            @Override
            public void dropLinks(LinkTable table) {
                throw new AssertionError("no link in use had to go");
            }
        });
        for (int i = 0; i < 100; i++) {
            links.intern("", "unused " + i);
        }
        assertEquals("used", links.get(used).uri());
        assertEquals(0, links.dropped());
    }

    static Limits withHyperlinks(Limits limits, int hyperlinks) {
        return new Limits(
                limits.historyLines(),
                limits.historyBytes(),
                limits.oscBytes(),
                limits.clipboardBytes(),
                limits.dcsBytes(),
                limits.apcBytes(),
                limits.clusterCodePoints(),
                limits.queuedReplyBytes(),
                limits.titleStack(),
                limits.titleBytes(),
                hyperlinks,
                limits.uriBytes(),
                limits.syncNanos());
    }
}
