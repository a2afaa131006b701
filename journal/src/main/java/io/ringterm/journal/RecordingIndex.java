package io.ringterm.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/**
 * Where everything is in a recording, collected while it is read once.
 *
 * <p>Blocks are counted by their position among the whole ones, from 0, whatever number they bear.
 */
final class RecordingIndex implements BlockObserver, EventHandler, JournalListener {
    private final List<Path> files = new ArrayList<>();
    private final List<CheckpointRef> checkpoints = new ArrayList<>();
    private final Map<Integer, SessionIndex> sessions = new TreeMap<>();

    private long[] places = new long[64];
    private int[] insides = new int[64];
    private int[] fileOf = new int[64];
    private int blocks;
    private long lastNanos;
    private long checkpointBlock;

    @Override
    public void onBlock(byte[] bytes, int at, Path file, long offset) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        if (blocks == places.length) {
            places = Arrays.copyOf(places, 2 * blocks);
            insides = Arrays.copyOf(insides, 2 * blocks);
            fileOf = Arrays.copyOf(fileOf, 2 * blocks);
        }
        places[blocks] = offset;
        insides[blocks] = at;
        fileOf[blocks] = files.size() - 1;
        blocks++;
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        lastNanos = nanos;
        sessions.computeIfAbsent(session, SessionIndex::new)
                .add(blocks - 1, sequence, nanos, kind, payload, offset, length);
    }

    @Override
    public void onCheckpointRecord() {
        checkpointBlock = blocks - 1;
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        checkpoints.add(new CheckpointRef(session, sequence, lastNanos, fingerprint, length, checkpointBlock));
    }

    int blocks() {
        return blocks;
    }

    Path file(int block) {
        return files.get(fileOf[block]);
    }

    long place(int block) {
        return places[block];
    }

    /** Where in its chunk a block of an archive begins. */
    int inside(int block) {
        return insides[block];
    }

    List<CheckpointRef> checkpoints() {
        return checkpoints;
    }

    Map<Integer, SessionIndex> sessions() {
        return sessions;
    }
}
