package io.ringterm.bench.reliability;

import java.util.Arrays;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/** A hash of each event that was read, to tell whether it is one of those that were written. Used by one thread. */
final class EventHashes implements EventHandler {
    private static final long PRIME = 0x9e37_79b9_7f4a_7c15L;

    private long[] hashes = new long[512];
    private int size;

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        long hash = mix(session, sequence);
        hash = mix(hash, nanos);
        hash = mix(hash, kind.code() << 8 | flags);
        for (int i = 0; i < length; i++) {
            hash = mix(hash, payload[offset + i]);
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ mixed >>> 29;
    }

    long[] sorted() {
        long[] all = Arrays.copyOf(hashes, size);
        Arrays.sort(all);
        return all;
    }

    /** Whether nothing was read that is not in a sorted array, and nothing more often than there. */
    boolean areAllIn(long[] written) {
        long[] read = sorted();
        int at = 0;
        for (long hash : read) {
            while (at < written.length && written[at] < hash) {
                at++;
            }
            if (at == written.length || written[at] != hash) {
                return false;
            }
            at++;
        }
        return true;
    }
}
