package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameApplier;

/** A view that remembers: the grid as composed of all frames, and which events they ended with. */
final class Watcher implements FrameListener {
    final FrameApplier applier = new FrameApplier();
    final List<Long> sequences = new ArrayList<>();

    @Override
    public synchronized void onFrame(Session session, long sequence, long nanos, Frame frame) {
        applier.apply(frame);
        sequences.add(sequence);
    }

    synchronized List<Long> sequences() {
        return List.copyOf(sequences);
    }

    synchronized String text(int row) {
        return applier.grid().text(row);
    }
}
