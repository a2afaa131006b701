package io.ringterm.grid;

import java.util.Arrays;

import io.ringterm.op.OpBuffer;

/**
 * Encoded lines one after another in pages, oldest first out.
 *
 * <pre>
 *  pages    | 16 KiB | 16 KiB | 16 KiB |          a line may go over a page's end
 *              ▲ begin          ▲ end             positions count bytes ever written
 *  starts   a position a line, lower 32 bits, in a ring
 * </pre>
 *
 * <p>Pages whose lines are all gone are used again; nothing is allocated once the store has reached its limit.
 */
final class LineStore {
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int SPARES = 4;
    /** What a line costs besides its bytes. */
    static final int LINE_OVERHEAD = 4;

    private byte[][] pages = new byte[4][];
    /** Pages whose lines are gone, to be used again: how many are in use varies with the length of the lines. */
    private final byte[][] spares = new byte[SPARES][];

    private int spareCount;
    private long begin;
    private long end;
    private int[] starts = new int[64];
    private int head;
    private int count;

    int lines() {
        return count;
    }

    /** Bytes in use, the index counted. */
    long bytes() {
        return end - begin + (long) LINE_OVERHEAD * count;
    }

    void append(byte[] source, int offset, int length) {
        begin();
        put(source, offset, length);
    }

    /** Begins a line; its bytes follow with {@link #put}. */
    void begin() {
        if (count == starts.length) {
            growStarts(1);
        }
        starts[head + count & starts.length - 1] = (int) end;
        count++;
    }

    /** Adds bytes to the line begun last. */
    void put(byte[] source, int offset, int length) {
        int done = 0;
        while (done < length) {
            byte[] page = pageForWriting(end);
            int at = (int) end & PAGE - 1;
            int part = Math.min(length - done, PAGE - at);
            System.arraycopy(source, offset + done, page, at, part);
            done += part;
            end += part;
        }
    }

    /**
     * Adds plain lines that lie one behind the other, as they are.
     *
     * @param source array
     * @param offset where ranges count from
     * @param ranges the range word of each line's text, which CR LF follow
     * @param from index of the first range
     * @param to index behind the last
     */
    void appendLines(byte[] source, int offset, int[] ranges, int from, int to) {
        if (count + to - from > starts.length) {
            growStarts(to - from);
        }
        int first = OpBuffer.rangeOffset(ranges[from]);
        int shift = (int) end - first;
        int mask = starts.length - 1;
        int at = head + count - from;
        for (int i = from; i < to; i++) {
            starts[at + i & mask] = shift + OpBuffer.rangeOffset(ranges[i]);
        }
        count += to - from;
        int last = ranges[to - 1];
        int length = OpBuffer.rangeOffset(last) + OpBuffer.rangeLength(last) + LineCodec.LINE_END - first;
        put(source, offset + first, length);
    }

    /** Drops the oldest lines, all of them at most. */
    void dropOldest(int lines) {
        long next = lines == count ? end : position(lines);
        for (long page = begin >>> PAGE_BITS; page < next >>> PAGE_BITS; page++) {
            int slot = (int) (page & pages.length - 1);
            if (spareCount < SPARES) {
                spares[spareCount++] = pages[slot];
            }
            pages[slot] = null;
        }
        begin = next;
        head = head + lines & starts.length - 1;
        count -= lines;
    }

    void dropNewest() {
        long position = position(count - 1);
        for (long page = end - 1 >>> PAGE_BITS; page > position >>> PAGE_BITS; page--) {
            pages[(int) (page & pages.length - 1)] = null;
        }
        end = position;
        count--;
    }

    void clear() {
        Arrays.fill(pages, null);
        begin = end;
        count = 0;
    }

    /** The length of a line, counted from the oldest. */
    int length(int line) {
        int next = line + 1 == count ? (int) end : starts[head + line + 1 & starts.length - 1];
        return next - starts[head + line & starts.length - 1];
    }

    byte lastByte(int line) {
        long at = (line + 1 == count ? end : position(line + 1)) - 1;
        return pages[slot(at)][(int) at & PAGE - 1];
    }

    /** Copies a line to the beginning of an array, which is returned, or a longer one where it is too short. */
    byte[] copy(int line, byte[] into) {
        int length = length(line);
        byte[] target = into.length < length ? new byte[Math.max(length, 2 * into.length)] : into;
        long at = position(line);
        int done = 0;
        while (done < length) {
            int from = (int) at & PAGE - 1;
            int part = Math.min(length - done, PAGE - from);
            System.arraycopy(pages[slot(at)], from, target, done, part);
            done += part;
            at += part;
        }
        return target;
    }

    /** The page that has all of some lines that follow each other, or null where a page ends in between. */
    byte[] pageOf(int line, int lines) {
        long from = position(line);
        long behind = line + lines == count ? end : position(line + lines);
        return from >>> PAGE_BITS == behind >>> PAGE_BITS ? pages[slot(from)] : null;
    }

    /** Where in its page a line begins. */
    int inPage(int line) {
        return starts[head + line & starts.length - 1] & PAGE - 1;
    }

    private long position(int line) {
        int start = starts[head + line & starts.length - 1];
        return begin + (start - (int) begin & 0xffff_ffffL);
    }

    private int slot(long position) {
        return (int) (position >>> PAGE_BITS & pages.length - 1);
    }

    private byte[] pageForWriting(long position) {
        long page = position >>> PAGE_BITS;
        if (page - (begin >>> PAGE_BITS) >= pages.length) {
            byte[][] more = new byte[2 * pages.length][];
            for (long p = begin >>> PAGE_BITS; p < page; p++) {
                more[(int) (p & more.length - 1)] = pages[(int) (p & pages.length - 1)];
            }
            pages = more;
        }
        int slot = (int) (page & pages.length - 1);
        if (pages[slot] == null) {
            pages[slot] = spareCount > 0 ? spares[--spareCount] : new byte[PAGE];
        }
        return pages[slot];
    }

    private void growStarts(int by) {
        int length = starts.length;
        while (length < count + by) {
            length *= 2;
        }
        int[] more = new int[length];
        for (int i = 0; i < count; i++) {
            more[i] = starts[head + i & starts.length - 1];
        }
        starts = more;
        head = 0;
    }
}
