package io.ringterm.grid;

import java.util.Arrays;

/**
 * The styles of a row that was written from left to right, as logs are: a few runs instead of a style a cell.
 *
 * <pre>
 *  styles   | bold | 0 | red |         neighbours differ, the last is not 0
 *  ends     |  12  |14 | 20  |
 * </pre>
 *
 * <p>Not safe for use by several threads at once, not even for reading.
 */
final class StyleRuns {
    /** Rows with more of them are better off with a style a cell. */
    private static final int MAX = 16;

    private final long[] styles = new long[MAX];
    private final int[] ends = new int[MAX];
    private int count;
    /** The run that was looked at last: readers go from left to right. */
    private int seen;

    void clear() {
        count = 0;
        seen = 0;
    }

    /**
     * Adds cells behind all others; what is left out has the default style.
     *
     * @return false where there is no room, and then nothing is added
     */
    boolean append(int from, int to, long style) {
        int end = count == 0 ? 0 : ends[count - 1];
        if (count > 0 && from == end && styles[count - 1] == style) {
            ends[count - 1] = to;
            return true;
        }
        if (count + 2 > MAX) {
            return false;
        }
        if (from > end) {
            add(from, 0);
        }
        add(to, style);
        return true;
    }

    private void add(int end, long style) {
        styles[count] = style;
        ends[count++] = end;
    }

    /** The style of a cell before the end. */
    long get(int column) {
        int run = seen < count && (seen == 0 || ends[seen - 1] <= column) ? seen : 0;
        while (ends[run] <= column) {
            run++;
        }
        seen = run;
        return styles[run];
    }

    /** Writes a style for each cell. */
    void expand(long[] into) {
        int from = 0;
        for (int run = 0; run < count; run++) {
            Arrays.fill(into, from, ends[run], styles[run]);
            from = ends[run];
        }
    }

    int count() {
        return count;
    }

    /** A run's style. */
    long style(int run) {
        return styles[run];
    }

    /** Behind a run's last cell. */
    int end(int run) {
        return ends[run];
    }
}
