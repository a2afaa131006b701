package io.ringterm.grid;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Limits;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmallPartsTest {
    @Test
    void tabsStopEveryEightColumnsUntilChanged() {
        TabStops tabs = new TabStops();
        assertEquals(8, tabs.next(0, 79));
        assertEquals(16, tabs.next(8, 79));
        assertEquals(79, tabs.next(75, 79));
        assertEquals(79, tabs.next(79, 79));
        assertEquals(8, tabs.previous(16, 0));
        assertEquals(0, tabs.previous(8, 0));
        tabs.set(5);
        tabs.clear(8);
        assertEquals(5, tabs.next(0, 79));
        assertEquals(16, tabs.next(5, 79));
        tabs.clear();
        assertEquals(79, tabs.next(0, 79));
        tabs.reset();
        assertFalse(tabs.has(5));
        assertTrue(tabs.has(992));
    }

    @Test
    void marginsStayOnTheScreen() {
        Margins margins = new Margins(10, 5);
        margins.vertical(1, 3);
        margins.horizontal(2, 8);
        assertTrue(margins.contains(1, 2) && margins.contains(3, 8));
        assertFalse(margins.contains(0, 5) || margins.contains(2, 9));
        assertThrows(IllegalArgumentException.class, () -> margins.vertical(1, 5));
        assertThrows(IllegalArgumentException.class, () -> margins.vertical(3, 2));
        assertThrows(IllegalArgumentException.class, () -> margins.horizontal(-1, 2));
        margins.resize(8, 4);
        assertTrue(margins.isFullWidth() && margins.isFullHeight());
    }

    @Test
    void titlesAreCutBetweenCharacters() {
        Titles titles = new Titles(Limits.DEFAULT);
        titles.title("\u20ac".repeat(1_000));
        assertEquals(341, titles.title().length());
        titles.title("a" + "\ud83d\ude00".repeat(1_000));
        assertEquals(1_021, titles.title().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void titleStackForgetsItsOldest() {
        Titles titles = new Titles(Limits.DEFAULT);
        for (int i = 0; i < 12; i++) {
            titles.title("t" + i);
            titles.push(true, true);
        }
        assertEquals(10, titles.depth());
        for (int i = 11; i >= 2; i--) {
            assertTrue(titles.pop(true, true));
            assertEquals("t" + i, titles.title());
        }
        assertFalse(titles.pop(true, true));
    }

    @Test
    void keyboardStacksBelongToTheScreens() {
        KeyboardState keyboard = new KeyboardState();
        keyboard.pushKitty(false, 1);
        keyboard.pushKitty(true, 0xff);
        assertEquals(1, keyboard.kittyFlags(false));
        assertEquals(31, keyboard.kittyFlags(true));
        keyboard.popKitty(false, 1);
        assertEquals(0, keyboard.kittyFlags(false));
        assertEquals(31, keyboard.kittyFlags(true));
    }

    @Test
    void keyboardStackForgetsItsOldestAndEndsAtNone() {
        KeyboardState keyboard = new KeyboardState();
        for (int i = 0; i < 100; i++) {
            keyboard.pushKitty(false, i % 31 + 1);
        }
        int newest = keyboard.kittyFlags(false);
        keyboard.pushKitty(false, 0);
        keyboard.popKitty(false, 1);
        assertEquals(newest, keyboard.kittyFlags(false));
        keyboard.popKitty(false, 1_000);
        assertEquals(0, keyboard.kittyFlags(false));
    }

    @Test
    void pendingStringKeepsWhatFitsAndTellsTheRest() {
        PendingString string = new PendingString();
        string.begin(3, 0, new int[0], 0, 0, 100);
        byte[] piece = new byte[80];
        assertEquals(0, string.put(piece, 0, 80));
        assertEquals(60, string.put(piece, 0, 80));
        assertEquals(100, string.length());
        string.limit(120);
        assertEquals(0, string.put(piece, 0, 20));
        string.end();
        assertEquals(PendingString.NONE, string.kind());
        assertEquals(0, string.length());
    }

    @Test
    void pendingStringLetsALargeBufferGo() {
        PendingString string = new PendingString();
        string.begin(3, 0, new int[0], 0, 0, 1 << 20);
        string.put(new byte[100_000], 0, 100_000);
        string.end();
        assertTrue(string.bytes().length < 10_000);
    }

    @Test
    void renditionStackIgnoresPushesBeyondItsDepth() {
        RenditionStack stack = new RenditionStack();
        Pen pen = new Pen();
        for (int i = 0; i < 12; i++) {
            pen.style(CellLayout.withForeground(0, CellLayout.colour(CellLayout.PALETTE, i)));
            assertEquals(i < 10, stack.push(pen, i));
        }
        assertTrue(stack.pop());
        assertEquals(9, stack.mask());
        assertEquals(9, CellLayout.colourValue(CellLayout.foreground(stack.style())));
    }

    @Test
    void coloursRememberOnlyWhatWasChanged() {
        Colours colours = new Colours();
        assertEquals(Colours.UNCHANGED, colours.get(7));
        colours.set(7, 0x123456);
        assertEquals(0x123456, colours.get(7));
        assertEquals(Colours.UNCHANGED, colours.get(8));
        colours.reset(0, Colours.PALETTE_SIZE);
        assertEquals(Colours.UNCHANGED, colours.get(7));
    }

    @Test
    void settingsAreClampedToTheirRange() {
        TerminalSettings settings = new TerminalSettings();
        settings.set(TerminalSettings.Setting.LEVEL, 99);
        assertEquals(65, settings.get(TerminalSettings.Setting.LEVEL));
        settings.reset();
        assertEquals(TerminalState.DEFAULT_LEVEL, settings.get(TerminalSettings.Setting.LEVEL));
    }

    @Test
    void writerAndReaderAgreeOnEveryForm() {
        StateWriter out = new StateWriter(1);
        out.int8(200);
        out.int32(Integer.MIN_VALUE);
        out.int64(Long.MIN_VALUE + 5);
        out.varint(0);
        out.varint(127);
        out.varint(128);
        out.varint(Long.MAX_VALUE);
        out.text("a\u00e9\u20ac\ud83d\ude00\ud800");
        StateReader in = new StateReader(out.toBytes(), 0, out.size());
        assertEquals(200, in.int8("f"));
        assertEquals(Integer.MIN_VALUE, in.int32("f"));
        assertEquals(Long.MIN_VALUE + 5, in.int64("f"));
        assertEquals(0, in.varint("f"));
        assertEquals(127, in.varint("f"));
        assertEquals(128, in.varint("f"));
        assertEquals(Long.MAX_VALUE, in.varint("f"));
        assertEquals("a\u00e9\u20ac\ud83d\ude00?", in.text("f", 100));
        assertEquals(0, in.left());
        assertThrows(StateFormatException.class, () -> in.int8("f"));
    }
}
