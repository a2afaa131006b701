package io.ringterm.replay.rewrite;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Characters that stand one behind another, and where in the stream each came from. Patterns are looked for when the run
 * ends, or when it has become so long that its beginning can be part of no match any more.
 */
final class TextRun {
    /** A match is at most so long. */
    static final int MAX_MATCH = 4_096;

    private final List<Pattern> patterns;
    private final Replacements into;
    private final StringBuilder text = new StringBuilder();
    private final BitSet hits = new BitSet();
    private long[] starts = new long[256];
    private long[] ends = new long[256];
    private int[] cells = new int[256];

    TextRun(List<Pattern> patterns, Replacements into) {
        this.patterns = patterns;
        this.into = into;
    }

    /** A character; the start is -1 where its bytes are not known. */
    void add(int codePoint, long start, long end, int width, boolean masked) {
        int from = text.length();
        text.appendCodePoint(codePoint);
        reserve(text.length());
        for (int i = from; i < text.length(); i++) {
            starts[i] = start;
            ends[i] = end;
            cells[i] = width;
        }
        if (masked && !Character.isWhitespace(codePoint)) {
            hits.set(from, text.length());
        }
        if (text.length() >= 4 * MAX_MATCH) {
            search();
            drop(text.length() - MAX_MATCH);
        }
    }

    private void reserve(int length) {
        if (length > starts.length) {
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
            cells = Arrays.copyOf(cells, 2 * length);
        }
    }

    /** Nothing that comes stands behind what is here. */
    void end() {
        if (text.length() > 0) {
            search();
            drop(text.length());
        }
    }

    private void search() {
        for (Pattern pattern : patterns) {
            Matches.each(pattern, text, hits::set);
        }
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            if (starts[i] >= 0) {
                into.add(starts[i], ends[i], cells[i]);
            }
        }
    }

    private void drop(int count) {
        text.delete(0, count);
        int left = text.length();
        System.arraycopy(starts, count, starts, 0, left);
        System.arraycopy(ends, count, ends, 0, left);
        System.arraycopy(cells, count, cells, 0, left);
        BitSet kept = hits.get(count, count + left);
        hits.clear();
        hits.or(kept);
    }
}
