package io.ringterm.journal;

import java.nio.file.Path;

/** Sees each block that has its place in the chain, before its records are read. */
interface BlockObserver {
    /** A block in an array, and where it comes from. */
    void onBlock(byte[] bytes, int at, Path file, long offset);

    /** A checkpoint begins in that block. */
    default void onCheckpointRecord() {}

    /** A snapshot of the screen begins in that block. */
    default void onScreenRecord() {}
}
