package io.ringterm.engine;

import io.ringterm.apply.CellPatch;

/**
 * A lane's patches, last in first out, so that the same few stay in the cache. Safe for use by many threads.
 *
 * <p>There are enough of them for the frames of many sessions to wait for one commit of the journal, and all together
 * they take no more than a few large screens do: where those in use hold so many cells nobody gets another, and those
 * that nobody uses are made small again.
 */
final class PatchPool {
    /** In use, and again out of use. A cell takes 12 bytes. */
    static final int MAX_CELLS = 2 << 20;

    private final CellPatch[] free;
    private int size;
    private long cellsInUse;
    private long cellsKept;

    PatchPool(int capacity) {
        free = new CellPatch[capacity];
        for (int i = 0; i < capacity; i++) {
            keep(new CellPatch());
        }
    }

    /** A patch, or null where there is none left; to be given back. */
    synchronized CellPatch take() {
        if (size == 0 || cellsInUse >= MAX_CELLS) {
            return null;
        }
        CellPatch patch = free[--size];
        cellsKept -= capacity(patch);
        return patch;
    }

    /** What was taken has been filled, once. */
    synchronized void filled(CellPatch patch) {
        cellsInUse += patch.spans().cellCount();
    }

    /** Takes back a patch that was filled. */
    synchronized void give(CellPatch patch) {
        cellsInUse -= patch.spans().cellCount();
        keep(cellsKept + capacity(patch) > MAX_CELLS ? new CellPatch() : patch);
    }

    private void keep(CellPatch patch) {
        free[size++] = patch;
        cellsKept += capacity(patch);
    }

    private static int capacity(CellPatch patch) {
        return patch.spans().cells().capacity();
    }
}
