package io.ringterm.journal;

import java.util.Arrays;

import io.ringterm.event.EventHandler;

/** Gives single blocks of a recording, and snapshots, which may go over several. */
final class BlockReader {
    private static final EventHandler NO_EVENTS =
            (session, sequence, nanos, kind, flags, payload, offset, length) -> {};

    private final RecordingIndex index;
    private final BlockStore store;
    private final byte[] block = new byte[BlockLayout.MAX_BLOCK_BYTES];
    private final BlockDecoder decoder = new BlockDecoder();
    private final Delivery delivery = new Delivery();
    private long lastRead = -1;

    BlockReader(RecordingIndex index, BlockStore store) {
        this.index = index;
        this.store = store;
    }

    void read(long position, EventHandler events, JournalListener listener) {
        if (position < 0 || position >= index.blocks()) {
            throw new IllegalArgumentException(
                    "position must be 0 to " + (index.blocks() - 1) + ": position=" + position);
        }
        if (position != lastRead + 1) {
            delivery.gap();
        }
        lastRead = position;
        store.fetch(position, block);
        delivery.to(events, listener);
        try {
            decoder.decode(block, 0, delivery);
        } catch (BlockException e) {
            delivery.gap();
        }
    }

    /** Takes one snapshot out of all that pass. */
    private static final class Catcher implements JournalListener {
        private final int ofSession;
        private final long ofSequence;
        private final boolean ofScreen;
        private byte[] found;

        Catcher(int session, long sequence, boolean ofScreen) {
            ofSession = session;
            ofSequence = sequence;
            this.ofScreen = ofScreen;
        }

        @Override
        public void onCheckpoint(
                int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
            if (snapshot != null && !ofScreen) {
                take(session, sequence, snapshot, offset, length);
            }
        }

        @Override
        public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
            if (ofScreen) {
                take(session, sequence, snapshot, offset, length);
            }
        }

        private void take(int session, long sequence, byte[] snapshot, int offset, int length) {
            if (session == ofSession && sequence == ofSequence) {
                found = Arrays.copyOfRange(snapshot, offset, offset + length);
            }
        }
    }

    /** A checkpoint's snapshot. */
    byte[] snapshot(CheckpointRef checkpoint) {
        int bytes = checkpoint.snapshotBytes();
        byte[] found = bytes == 0
                ? null
                : snapshot(checkpoint.session(), checkpoint.sequence(), checkpoint.block(), bytes, false);
        if (found == null) {
            throw new IllegalArgumentException("the checkpoint has no snapshot: " + checkpoint);
        }
        return found;
    }

    /** A snapshot of the screen. */
    byte[] screen(ScreenRef screen) {
        byte[] found = snapshot(screen.session(), screen.sequence(), screen.block(), screen.bytes(), true);
        if (found == null) {
            throw new IllegalArgumentException("no such snapshot of a screen: " + screen);
        }
        return found;
    }

    /** The snapshot of an event that begins in a block, or null. */
    private byte[] snapshot(int session, long sequence, long from, int length, boolean ofScreen) {
        Catcher catcher = new Catcher(session, sequence, ofScreen);
        delivery.gap();
        // Its pieces follow each other; all but the first and the last fill a block.
        long end = Math.min(index.blocks(), from + 2L + 2L * length / BlockLayout.MAX_BODY_BYTES);
        for (long position = from; position < end && catcher.found == null; position++) {
            read(position, NO_EVENTS, catcher);
        }
        return catcher.found;
    }

    void close() {
        store.close();
    }
}
