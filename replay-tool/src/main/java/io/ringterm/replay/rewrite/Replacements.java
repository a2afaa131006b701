package io.ringterm.replay.rewrite;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import io.ringterm.replay.console.ToolException;

/**
 * Stretches of a stream of bytes, each of one character, and how many cells they are to be filled with. All are added before
 * the first is applied; then the stream goes by once, from its beginning.
 *
 * <pre>
 *  63                        5      2     0
 * +---------------------------+------+-----+
 * | where in the stream       |bytes |cells|
 * +---------------------------+------+-----+
 * </pre>
 */
final class Replacements {
    static final char FILLER = '*';

    /** Eight bytes each. */
    private static final int MOST = 1 << 24;

    private static final int PLACE_SHIFT = 5;
    private static final int LENGTH_SHIFT = 2;

    private long[] stretches = new long[64];
    private int count;
    private boolean sorted;
    private int next;
    private long skipTo;

    void add(long start, long end, int cells) {
        if (count == MOST) {
            throw ToolException.inconclusive("at most " + MOST + " characters of a session can be replaced", null);
        }
        if (count == stretches.length) {
            stretches = Arrays.copyOf(stretches, 2 * count);
        }
        stretches[count++] = start << PLACE_SHIFT | (end - start) << LENGTH_SHIFT | cells;
    }

    private void sort() {
        Arrays.sort(stretches, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || stretches[i] != stretches[i - 1]) {
                stretches[distinct++] = stretches[i];
            }
        }
        count = distinct;
        sorted = true;
    }

    int size() {
        if (!sorted) {
            sort();
        }
        return count;
    }

    /** The next part of the stream with its stretches replaced: never longer than it was. */
    byte[] apply(long position, byte[] bytes, int offset, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        for (int i = 0; i < length; i++) {
            long at = position + i;
            if (next < size() && stretches[next] >>> PLACE_SHIFT == at) {
                long stretch = stretches[next++];
                for (long cell = stretch & 3; cell > 0; cell--) {
                    out.write(FILLER);
                }
                skipTo = at + (stretch >>> LENGTH_SHIFT & 7);
            } else if (at >= skipTo) {
                out.write(bytes[offset + i]);
            }
        }
        return out.toByteArray();
    }
}
