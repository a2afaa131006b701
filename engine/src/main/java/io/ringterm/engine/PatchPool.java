package io.ringterm.engine;

import io.ringterm.apply.CellPatch;

/** A lane's patches, last in first out, so that the same few stay in the cache. Safe for use by many threads. */
final class PatchPool {
    private final CellPatch[] free;
    private int size;

    PatchPool(int capacity) {
        free = new CellPatch[capacity];
        for (int i = 0; i < capacity; i++) {
            free[i] = new CellPatch();
        }
        size = capacity;
    }

    /** A patch, or null where all are in use. */
    synchronized CellPatch take() {
        return size == 0 ? null : free[--size];
    }

    synchronized void give(CellPatch patch) {
        free[size++] = patch;
    }
}
