package io.ringterm.journal;

import java.util.Arrays;

/**
 * A number for each session, 0 where none was given: an open hash.
 *
 * <p>Counts of events for instance: since sequences begin at 0 and have no gaps, a session's count is its next sequence.
 * Grows when a session is new, and never otherwise.
 */
final class SessionNumbers {
    private int[] keys = newKeys(16);
    private long[] numbers = new long[16];
    private int size;

    private int lastSlot;

    long get(int session) {
        int slot = slot(session);
        return keys[slot] == session ? numbers[slot] : 0;
    }

    void set(int session, long number) {
        int slot = slot(session);
        if (keys[slot] != session) {
            if (2 * ++size > keys.length) {
                grow();
                slot = slot(session);
            }
            keys[slot] = session;
        }
        numbers[slot] = number;
    }

    int size() {
        return size;
    }

    /** The sessions that were given one, in rising order. */
    int[] sessions() {
        return Arrays.stream(keys).filter(key -> key >= 0).sorted().toArray();
    }

    private int slot(int session) {
        if (keys[lastSlot] == session) {
            return lastSlot;
        }
        int mask = keys.length - 1;
        int slot = session * 0x9e37_79b9 >>> 7 & mask;
        while (keys[slot] >= 0 && keys[slot] != session) {
            slot = slot + 1 & mask;
        }
        lastSlot = slot;
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldNumbers = numbers;
        keys = newKeys(2 * oldKeys.length);
        numbers = new long[keys.length];
        lastSlot = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] newKeys(int length) {
        int[] keys = new int[length];
        Arrays.fill(keys, -1);
        return keys;
    }
}
