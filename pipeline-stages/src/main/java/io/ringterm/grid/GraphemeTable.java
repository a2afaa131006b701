package io.ringterm.grid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.op.Utf8Text;

/**
 * The session's grapheme clusters, those that do not fit a cell's code: index ↔ code points. Equal clusters have one
 * index.
 *
 * <pre>
 *  clusters   index → code points    null: free
 *  slots      hash, then linear probing → index + 1, or 0
 *  steps      cell's code and code point added last, by hash → index of what they made; the later one of two stays
 *  texts      UTF-8 of a cluster that is there, by hash; likewise
 * </pre>
 *
 * <p>At most {@link Limits#MAX_CLUSTERS}. A full table is swept of clusters that no cell shows; where that does not help,
 * further clusters are refused, and the next sweep waits for so many refusals that sweeping stays cheap per byte. Not
 * safe for use by several threads at once.
 */
public final class GraphemeTable {
    /** Finds out which clusters are in use. */
    interface Cells {
        /** Calls {@link GraphemeTable#mark} for each cluster in use. */
        void markClusters(GraphemeTable table);
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A table swept in vain is not swept again before this many clusters were made or refused. */
    private static final int SWEEP_INTERVAL = 4_096;

    private static final int STEP_BITS = 7;
    private static final int NO_STEP = -1;
    private static final int TEXT_BITS = 8;
    /** 2^64 divided by the golden ratio: spreads what differs in the lower bits over the upper ones. */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final int capacity;
    private final int maxCodePoints;
    private final int[] scratch;
    private Cells cells;
    private int[][] clusters = new int[8][];
    private int[] slots = new int[16];
    private int size;
    /** No index below this is free. */
    private int lowestFree;

    private int sinceSweep = SWEEP_INTERVAL;
    private boolean[] marked;
    private long dropped;
    /** Null while nothing was added to a cell. */
    private long[] steps;

    private int[] stepResults;
    private long[] texts = {};

    /**
     * An empty table.
     *
     * @param maxCodePoints the most code points of a cluster, 1 or more
     */
    public GraphemeTable(int maxCodePoints) {
        this(Limits.MAX_CLUSTERS, maxCodePoints);
    }

    GraphemeTable(int capacity, int maxCodePoints) {
        this.capacity = capacity;
        this.maxCodePoints = maxCodePoints;
        scratch = new int[Math.max(2, maxCodePoints)];
    }

    void cells(Cells inUse) {
        cells = inUse;
    }

    /**
     * Adds a code point to what a cell shows.
     *
     * @param glyph the cell's glyph; an empty one counts as a space
     * @param codePoint what to add
     * @return the glyph with other code and cluster bits; the same glyph where the cluster is as long as it may be or
     *     the table is full: that is counted
     */
    public int extend(int glyph, int codePoint) {
        long step = (long) (glyph & (CellLayout.CODE_MASK | CellLayout.CLUSTER)) << Integer.SIZE | codePoint;
        int slot = (int) (step * SPREAD >>> Long.SIZE - STEP_BITS);
        if (steps != null && steps[slot] == step) {
            return glyph & ~CellLayout.CODE_MASK | CellLayout.CLUSTER | stepResults[slot];
        }
        int extended = add(glyph, codePoint);
        if (extended != glyph) {
            if (steps == null) {
                steps = new long[1 << STEP_BITS];
                stepResults = new int[1 << STEP_BITS];
                Arrays.fill(steps, NO_STEP);
            }
            steps[slot] = step;
            stepResults[slot] = CellLayout.code(extended);
        }
        return extended;
    }

    /**
     * Has the clusters that text makes one after the other: of its first character and the one behind it, of these and the
     * next.
     *
     * @param text array that holds it, two characters of well-formed UTF-8 or more
     * @param from where it begins
     * @param length how many bytes it has
     */
    public void join(byte[] text, int from, int length) {
        if (length > Long.BYTES || from > text.length - Long.BYTES) {
            joinAll(text, from, from + length);
            return;
        }
        if (texts.length == 0) {
            texts = new long[1 << TEXT_BITS];
        }
        long key = (long) LONG.get(text, from) << Long.SIZE - Byte.SIZE * length;
        int slot = (int) (key * SPREAD >>> Long.SIZE - TEXT_BITS);
        if (texts[slot] != key && joinAll(text, from, from + length)) {
            texts[slot] = key;
        }
    }

    /** Returns true if all of these clusters are there. */
    private boolean joinAll(byte[] text, int from, int end) {
        boolean joined = true;
        int glyph = 0;
        int next;
        for (int at = from; at < end; at = next) {
            next = Utf8Text.next(text, at);
            int codePoint = Utf8Text.codePointBetween(text, at, next);
            int before = glyph;
            glyph = at == from ? codePoint : extend(glyph, codePoint);
            joined &= glyph != before;
        }
        return joined;
    }

    private int add(int glyph, int codePoint) {
        int count = 1;
        if ((glyph & CellLayout.CLUSTER) != 0) {
            int[] known = clusters[CellLayout.code(glyph)];
            count = known.length;
            System.arraycopy(known, 0, scratch, 0, count);
        } else {
            scratch[0] = CellLayout.code(glyph) == 0 ? ' ' : CellLayout.code(glyph);
        }
        if (count >= maxCodePoints) {
            dropped++;
            return glyph;
        }
        scratch[count] = codePoint;
        int index = intern(scratch, 0, count + 1);
        return index < 0 ? glyph : glyph & ~CellLayout.CODE_MASK | CellLayout.CLUSTER | index;
    }

    /**
     * The index of a cluster, a new one where it has none yet.
     *
     * @param codePoints array that holds the cluster; copied
     * @param from where it begins
     * @param count how many code points, 1 up to the limit
     * @return its index, or -1 where the table is full: that is counted
     */
    public int intern(int[] codePoints, int from, int count) {
        int slot = find(codePoints, from, count);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        sinceSweep = Math.min(sinceSweep + 1, SWEEP_INTERVAL);
        if (size == capacity) {
            if (sinceSweep < SWEEP_INTERVAL) {
                dropped++;
                return -1;
            }
            sweep();
            if (size == capacity) {
                dropped++;
                return -1;
            }
        }
        int index = freeIndex();
        place(Arrays.copyOfRange(codePoints, from, from + count), index);
        return index;
    }

    /**
     * The code points of a cluster.
     *
     * @param index as in a cell's code
     * @return the array itself, which nobody may change; null where the index is free
     */
    public int[] get(int index) {
        return index < clusters.length ? clusters[index] : null;
    }

    /**
     * Tells whether there is room for clusters, so that making them will not look at who uses which.
     *
     * @param more how many, 0 or more
     * @return true if there is
     */
    public boolean hasRoom(int more) {
        return more <= capacity - size;
    }

    /**
     * How many clusters there are, used or not.
     *
     * @return 0 to {@link Limits#MAX_CLUSTERS}
     */
    public int size() {
        return size;
    }

    /**
     * How many code points were left out because a cluster or the table was full.
     *
     * @return a count since the session began
     */
    public long dropped() {
        return dropped;
    }

    /** Says that a cluster is in use; for {@link Cells}. */
    void mark(int index) {
        marked[index] = true;
    }

    /** Forgets all clusters, as RIS does; no cell may have one. */
    void clear() {
        Arrays.fill(clusters, null);
        Arrays.fill(slots, 0);
        size = 0;
        lowestFree = 0;
        sinceSweep = SWEEP_INTERVAL;
        forgetSteps();
    }

    /** Indexes may come to stand for something else. */
    private void forgetSteps() {
        if (steps != null) {
            Arrays.fill(steps, NO_STEP);
        }
        Arrays.fill(texts, 0);
    }

    private void sweep() {
        sinceSweep = 0;
        marked = new boolean[clusters.length];
        if (cells == null) {
            Arrays.fill(marked, true);
        } else {
            cells.markClusters(this);
        }
        // Rows make their cells of text at the latest to be marked, by steps that may not stay.
        forgetSteps();
        Arrays.fill(slots, 0);
        size = 0;
        lowestFree = 0;
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] != null && marked[i]) {
                slots[find(clusters[i], 0, clusters[i].length)] = i + 1;
                size++;
            } else {
                clusters[i] = null;
            }
        }
        marked = null;
    }

    private int freeIndex() {
        int index = lowestFree;
        while (index < clusters.length && clusters[index] != null) {
            index++;
        }
        lowestFree = index + 1;
        return index;
    }

    private void place(int[] cluster, int index) {
        if (index >= clusters.length) {
            clusters = Arrays.copyOf(clusters, Math.min(capacity, Math.max(index + 1, clusters.length * 2)));
        }
        clusters[index] = cluster;
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < clusters.length; i++) {
                if (clusters[i] != null) {
                    slots[find(clusters[i], 0, clusters[i].length)] = i + 1;
                }
            }
        } else {
            slots[find(cluster, 0, cluster.length)] = index + 1;
        }
    }

    /** The slot that holds the cluster, or the free one where it belongs. */
    private int find(int[] codePoints, int from, int count) {
        int mask = slots.length - 1;
        int slot = (int) Hash64.ofInts(codePoints, from, count) & mask;
        while (slots[slot] != 0) {
            int[] known = clusters[slots[slot] - 1];
            if (Arrays.equals(known, 0, known.length, codePoints, from, from + count)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    void write(StateWriter out) {
        out.varint(dropped);
        out.varint(sinceSweep);
        out.varint(size);
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] != null) {
                out.varint(i);
                out.varint(clusters[i].length);
                for (int codePoint : clusters[i]) {
                    out.varint(codePoint);
                }
            }
        }
    }

    void read(StateReader in) {
        clear();
        dropped = in.varint("code points dropped");
        sinceSweep = in.varint("clusters since sweep", 0, SWEEP_INTERVAL);
        int count = in.varint("clusters", 0, capacity);
        for (int i = 0; i < count; i++) {
            int index = in.varint("cluster index", 0, capacity - 1);
            in.require(get(index) == null, "cluster index occurs twice: index=", index);
            int length = in.varint("cluster length", 1, scratch.length);
            for (int j = 0; j < length; j++) {
                scratch[j] = in.varint("code point", 0, Character.MAX_CODE_POINT);
            }
            in.require(slots[find(scratch, 0, length)] == 0, "cluster occurs twice: index=", index);
            place(Arrays.copyOf(scratch, length), index);
        }
        lowestFree = 0;
    }
}
