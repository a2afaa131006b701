package io.ringterm.grid;

/**
 * The hash of packed lines, kept for whole groups of lines so that a line is hashed once, whatever comes and goes at both
 * ends.
 *
 * <pre>
 *  lines    .. 61 62 63 | 64 .. 127 | 128 .. 191 | 192 193
 *             ▲ oldest     kept        kept              ▲ newest
 * </pre>
 *
 * <p>Groups begin at line numbers that are multiples of {@value #GROUP}: what is kept for one does not depend on when it
 * was looked at.
 */
final class HistoryHash {
    private static final int GROUP = 64;
    /** Lines that are hashed at once. */
    private static final int TOGETHER = 4;
    /** Groups that take some 20 microseconds. */
    static final int FEW = 2;

    private long[] groups = new long[16];
    /** Numbers of the first group that is kept and behind the last. */
    private long from;

    private long to;
    private byte[] scratch = new byte[256];

    void reset() {
        from = 0;
        to = 0;
    }

    long of(LineStore store, long firstLine) {
        long endLine = firstLine + store.lines();
        long firstGroup = (firstLine + GROUP - 1) / GROUP;
        long endGroup = endLine / GROUP;
        if (firstGroup >= endGroup) {
            return lines(store, firstLine, firstLine, endLine);
        }
        keep(store, firstLine, firstGroup, endGroup, Long.MAX_VALUE);
        long hash = lines(store, firstLine, firstLine, firstGroup * GROUP);
        for (long group = firstGroup; group < endGroup; group++) {
            hash = Hash64.mix(hash, groups[slot(group)]);
        }
        return Hash64.mix(hash, lines(store, firstLine, endGroup * GROUP, endLine));
    }

    /**
     * Hashes at most so many groups ahead of being asked: worth it where lines come slowly enough to be still in history
     * then.
     */
    void prepare(LineStore store, long firstLine, int most) {
        long firstGroup = (firstLine + GROUP - 1) / GROUP;
        long endGroup = (firstLine + store.lines()) / GROUP;
        if (firstGroup < endGroup) {
            keep(store, firstLine, firstGroup, endGroup, most);
        }
    }

    private void keep(LineStore store, long firstLine, long firstGroup, long endGroup, long most) {
        if (to == 0) {
            to = firstGroup;
        }
        from = firstGroup;
        to = Math.max(to, from);
        while (endGroup - from > groups.length) {
            long[] more = new long[2 * groups.length];
            for (long group = from; group < to; group++) {
                more[(int) (group & more.length - 1)] = groups[slot(group)];
            }
            groups = more;
        }
        long end = endGroup - to > most ? to + most : endGroup;
        while (to < end) {
            groups[slot(to)] = lines(store, firstLine, to * GROUP, (to + 1) * GROUP);
            to++;
        }
    }

    private int slot(long group) {
        return (int) (group & groups.length - 1);
    }

    private long lines(LineStore store, long firstLine, long fromLine, long toLine) {
        long hash = 0;
        int end = (int) (toLine - firstLine);
        for (int line = (int) (fromLine - firstLine); line < end; ) {
            byte[] page = end - line < TOGETHER ? null : store.pageOf(line, TOGETHER);
            if (page == null) {
                scratch = store.copy(line, scratch);
                hash = Hash64.mix(hash, Hash64.ofBytes(scratch, 0, store.length(line)));
                line++;
            } else {
                hash = together(hash, store, line, page);
                line += TOGETHER;
            }
        }
        return hash;
    }

    /** A step of a hash waits for the one before: those of several lines need not wait for each other. */
    private static long together(long hash, LineStore store, int line, byte[] page) {
        int a = store.inPage(line);
        int b = a + store.length(line);
        int c = b + store.length(line + 1);
        int d = c + store.length(line + 2);
        int end = d + store.length(line + 3);
        long ofA = b - a;
        long ofB = c - b;
        long ofC = d - c;
        long ofD = end - d;
        int shortest = Math.min(Math.min(b - a, c - b), Math.min(d - c, end - d));
        int i = 0;
        for (; shortest - i >= Long.BYTES; i += Long.BYTES) {
            ofA = Hash64.eight(ofA, page, a + i);
            ofB = Hash64.eight(ofB, page, b + i);
            ofC = Hash64.eight(ofC, page, c + i);
            ofD = Hash64.eight(ofD, page, d + i);
        }
        long first = Hash64.mix(hash, Hash64.rest(ofA, page, a + i, b));
        long second = Hash64.mix(first, Hash64.rest(ofB, page, b + i, c));
        long third = Hash64.mix(second, Hash64.rest(ofC, page, c + i, d));
        return Hash64.mix(third, Hash64.rest(ofD, page, d + i, end));
    }
}
