package io.ringterm.journal;

import java.util.Arrays;

import io.ringterm.event.Limits;

/**
 * Puts a snapshot together from its pieces.
 *
 * <p>The length that a checkpoint claims is not believed: memory grows with the pieces that come. A snapshot that misses
 * a piece is given up.
 */
final class SnapshotAssembler {
    /** Longer snapshots are not taken. */
    static final int MAX_SNAPSHOT_BYTES = Limits.MAX_SNAPSHOT_BYTES;

    private byte[] bytes = new byte[64 << 10];
    private int filled;
    private int total;
    private int session;
    private long sequence;
    private long fingerprint;

    void begin(int ofSession, long ofSequence, long ofFingerprint, int length) {
        session = ofSession;
        sequence = ofSequence;
        fingerprint = ofFingerprint;
        total = length;
        filled = 0;
    }

    void giveUp() {
        total = 0;
        filled = 0;
    }

    /** Tells whether a snapshot of that event was begun and is not complete. */
    boolean isOf(int ofSession, long ofSequence) {
        return total > 0 && session == ofSession && sequence == ofSequence;
    }

    /**
     * Takes a piece; what does not continue the snapshot that was begun is passed over.
     *
     * @return true if the snapshot is complete, until {@link #giveUp()}
     */
    boolean piece(int ofSession, long ofSequence, FieldReader in, byte[] from) {
        long offset = in.bounded("offset of a snapshot's piece", Integer.MAX_VALUE);
        int length = in.left();
        if (ofSession != session || ofSequence != sequence || offset != filled || length > total - filled) {
            return false;
        }
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_SNAPSHOT_BYTES, 2L * (filled + length)));
        }
        System.arraycopy(from, in.position(), bytes, filled, length);
        filled += length;
        return filled == total && total > 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return total;
    }

    long fingerprint() {
        return fingerprint;
    }
}
