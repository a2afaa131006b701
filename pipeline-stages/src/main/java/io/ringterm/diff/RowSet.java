package io.ringterm.diff;

import java.util.Arrays;

/** Rows, a bit each: asking for the next costs the same at any size of screen. */
final class RowSet {
    private long[] words = {};

    /** An empty set of rows below a bound. */
    void resize(int rows) {
        int length = rows + 63 >> 6;
        if (length != words.length) {
            words = new long[length];
        } else {
            clear();
        }
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    boolean has(int row) {
        return (words[row >> 6] & 1L << row) != 0;
    }

    void add(int row) {
        words[row >> 6] |= 1L << row;
    }

    void remove(int row) {
        words[row >> 6] &= ~(1L << row);
    }

    /** The first row of the set from a row on, or -1. */
    int next(int row) {
        int word = row >> 6;
        if (word >= words.length) {
            return -1;
        }
        long bits = words[word] & -1L << row;
        while (bits == 0) {
            if (++word == words.length) {
                return -1;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
