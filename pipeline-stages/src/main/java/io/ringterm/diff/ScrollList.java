package io.ringterm.diff;

/**
 * Scrolls of whole rows, to be applied in order: a short list, since after many of them sending the rows again is
 * cheaper.
 *
 * <pre>
 *  top ──►  +------+  count &gt; 0: the content moves up, blank rows come in at the bottom
 *           |  ↑ ↓ |  count &lt; 0: the content moves down, blank rows come in at the top
 *           +------+
 *  bottom ─► (first row behind)
 * </pre>
 *
 * <p>Rows that come in are blank in the default style, with no flags.
 */
public final class ScrollList {
    /** How many scrolls a list takes. */
    public static final int CAPACITY = 16;

    private final int[] tops = new int[CAPACITY];
    private final int[] bottoms = new int[CAPACITY];
    private final int[] counts = new int[CAPACITY];
    private int size;

    /** An empty list. */
    public ScrollList() {
        // nothing to do
    }

    /**
     * How many scrolls there are.
     *
     * @return 0 to {@link #CAPACITY}
     */
    public int size() {
        return size;
    }

    /**
     * First row of a scrolled region.
     *
     * @param index which scroll
     * @return row
     */
    public int top(int index) {
        return tops[index];
    }

    /**
     * End of a scrolled region.
     *
     * @param index which scroll
     * @return behind the last row
     */
    public int bottom(int index) {
        return bottoms[index];
    }

    /**
     * How far the content moved.
     *
     * @param index which scroll
     * @return rows, positive up, negative down, at most the region's height
     */
    public int count(int index) {
        return counts[index];
    }

    /** Forgets all scrolls. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a scroll; one that goes on like the last is merged with it.
     *
     * @param top first row
     * @param bottom behind the last row
     * @param count rows, positive up, negative down, not 0
     * @return false if the list is full and nothing was added
     */
    public boolean add(int top, int bottom, int count) {
        int height = bottom - top;
        int last = size - 1;
        if (size > 0 && tops[last] == top && bottoms[last] == bottom && (counts[last] ^ count) >= 0) {
            counts[last] = clamp(counts[last] + count, height);
            return true;
        }
        if (size == CAPACITY) {
            return false;
        }
        tops[size] = top;
        bottoms[size] = bottom;
        counts[size] = clamp(count, height);
        size++;
        return true;
    }

    /**
     * Takes over another list.
     *
     * @param other where from
     */
    public void copy(ScrollList other) {
        size = other.size;
        for (int i = 0; i < size; i++) {
            tops[i] = other.tops[i];
            bottoms[i] = other.bottoms[i];
            counts[i] = other.counts[i];
        }
    }

    private static int clamp(int count, int height) {
        return Math.max(-height, Math.min(height, count));
    }
}
