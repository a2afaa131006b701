package io.ringterm.grid;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;

import com.sun.management.ThreadMXBean;
import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScrollbackTest {
    private final GraphemeTable graphemes = new GraphemeTable(32);
    private final LinkTable links = new LinkTable(10, 100);

    private static void push(Scrollback history, Row row, String text) {
        row.clear(0);
        for (int i = 0; i < text.length(); i++) {
            row.put(i, text.charAt(i), 0, 0);
        }
        history.push(row);
    }

    private String text(Scrollback history, long line) {
        Row row = new Row(10);
        history.read(line, row, graphemes, links);
        return Texts.of(row, graphemes);
    }

    @Test
    void keepsLinesUnderNumbersThatCountAllEverPushed() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(50, 1 << 20), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        for (int line = 0; line < 1_000; line++) {
            push(history, row, "line " + line);
        }
        assertEquals(50, history.size());
        assertEquals(950, history.firstLine());
        assertEquals(1_000, history.endLine());
        for (long line = 950; line < 1_000; line++) {
            assertEquals("line " + line, text(history, line));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> text(history, 949));
        assertThrows(IndexOutOfBoundsException.class, () -> text(history, 1_000));
    }

    @Test
    void keepsLongLinesWithManyColours() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(500, 1 << 24), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(1_000);
        for (int line = 0; line < 100; line++) {
            for (int column = 0; column < 1_000; column++) {
                row.put(column, '!' + (line + column) % 90, style(line * column), 0);
            }
            history.push(row);
        }
        Row read = new Row(1_000);
        for (int line = 0; line < 100; line++) {
            history.read(line, read, graphemes, links);
            for (int column = 0; column < 1_000; column++) {
                assertEquals('!' + (line + column) % 90, read.glyph(column));
                assertEquals(style(line * column), read.style(column));
            }
        }
    }

    private static long style(int seed) {
        return CellLayout.withForeground(0, CellLayout.colour(CellLayout.DIRECT, seed & 0xff_ffff));
    }

    @Test
    void staysWithinItsBytes() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(100_000, 5_000), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        for (int line = 0; line < 5_000; line++) {
            push(history, row, "0123456789");
        }
        assertTrue(history.bytes() <= 5_000, "bytes: " + history.bytes());
        assertTrue(history.bytes() > 4_500, "bytes: " + history.bytes());
        assertEquals("0123456789", text(history, history.firstLine()));
    }

    @Test
    void keepsNothingWhereNoLinesAreAllowed() {
        Scrollback history = new Scrollback(Limits.DEFAULT.withHistory(0, 0), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        push(history, row, "x");
        assertEquals(0, history.size());
        assertEquals(1, history.endLine());
    }

    @Test
    void goesOnCountingAfterItIsCleared() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(50, 1 << 20), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        for (int line = 0; line < 45; line++) {
            push(history, row, "line " + line);
        }
        history.clear();
        assertEquals(0, history.size());
        assertEquals(45, history.firstLine());
        push(history, row, "next");
        assertEquals("next", text(history, 45));
    }

    @Test
    void givesTheNewestLinesBack() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(500, 1 << 20), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        for (int line = 0; line < 100; line++) {
            push(history, row, "line " + line);
        }
        for (int line = 99; line >= 0; line--) {
            Row back = new Row(10);
            history.pop(back);
            assertEquals("line " + line, Texts.of(back, graphemes));
            assertEquals(10, back.columns());
        }
        assertEquals(0, history.size());
    }

    @Test
    void readsLinksAndClustersIntoTheReadersTables() {
        Scrollback history =
                new Scrollback(Limits.DEFAULT.withHistory(100, 1 << 20), CharWidth.of(1600, 0), graphemes, links);
        Row row = new Row(10);
        row.put(0, graphemes.extend('e', 0x301), 0, CellLayout.extras(0, links.intern("", "http://a/")));
        history.push(row);
        LinkTable own = new LinkTable(10, 100);
        GraphemeTable ownGraphemes = new GraphemeTable(32);
        Row read = new Row(10);
        history.read(0, read, ownGraphemes, own);
        assertEquals("e\u0301", Texts.of(read, ownGraphemes));
        assertEquals("http://a/", own.get(CellLayout.link(read.extras(0))).uri());
    }

    @Test
    void storeKeepsLinesOfAnyLengthInOrder() {
        Seeds.check(100, random -> {
            LineStore store = new LineStore();
            Deque<byte[]> expected = new ArrayDeque<>();
            for (int step = 0; step < 600; step++) {
                int what = random.nextInt(10);
                if (what < 6 || expected.isEmpty()) {
                    byte[] line = new byte[random.nextInt(random.nextInt(5) == 0 ? 40_000 : 100) + 1];
                    random.nextBytes(line);
                    store.append(line, 0, line.length);
                    expected.addLast(line);
                } else if (what < 9) {
                    store.dropOldest(1);
                    expected.removeFirst();
                } else {
                    store.dropNewest();
                    expected.removeLast();
                }
                assertEquals(expected.size(), store.lines());
                if (!expected.isEmpty()) {
                    assertLine(store, 0, expected.getFirst());
                    assertLine(store, store.lines() - 1, expected.getLast());
                }
            }
        });
    }

    @Test
    void storeAllocatesNothingOnceItIsFull() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LineStore store = new LineStore();
        byte[] line = new byte[1_000];
        long before = 0;
        for (int i = 0; i < 60_000; i++) {
            if (i == 30_000) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            store.append(line, 0, 1 + i * 31 % line.length);
            if (store.lines() > 1_000) {
                store.dropOldest(1);
            }
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 10_000, "bytes: " + allocated);
    }

    private static void assertLine(LineStore store, int line, byte[] expected) {
        assertEquals(expected.length, store.length(line));
        assertEquals(expected[expected.length - 1], store.lastByte(line));
        byte[] copy = store.copy(line, new byte[1]);
        for (int i = 0; i < expected.length; i++) {
            if (copy[i] != expected[i]) {
                assertEquals(expected[i], copy[i], "byte " + i + " of line " + line);
            }
        }
    }
}
