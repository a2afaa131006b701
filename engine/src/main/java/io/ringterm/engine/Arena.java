package io.ringterm.engine;

/**
 * A lane's memory for payloads, allocated once. Each slot has two places in it.
 *
 * <pre>
 *  small:  | 0: 64 bytes | 1 | 2 | 3 | ...                   payloads that fit a cache line
 *  large:  | 0: slot's bytes and padding | 1 | 2 | ...       all others, and small ones that others may join
 * </pre>
 *
 * <p>Small payloads of neighbouring slots lie side by side: a page holds 64 of them, where a page a slot would mean a
 * miss in the caches and in the TLB an event, on both sides of the ring.
 */
final class Arena {
    private static final int SMALL_BYTES = 64;
    /** Slots a multiple of 4 KiB apart would all fall into the same few sets of the caches. */
    private static final int PADDING = 64;

    /** Of the events of each slot: where they end, and how much later than the first they were published. */
    final int[] ends;

    final int[] delays;
    private final byte[] small;
    private final byte[] large;
    private final int stride;

    Arena(int slots, int slotBytes) {
        small = new byte[Math.multiplyExact(slots, SMALL_BYTES)];
        stride = slotBytes + PADDING;
        large = new byte[Math.multiplyExact(slots, stride)];
        ends = new int[Math.multiplyExact(slots, Joined.MOST)];
        delays = new int[ends.length];
    }

    /** The array for a payload of so many bytes. */
    byte[] bytes(int length) {
        return length <= SMALL_BYTES ? small : large;
    }

    /** Where in that array the slot's place begins. */
    int base(int slot, int length) {
        return slot * (length <= SMALL_BYTES ? SMALL_BYTES : stride);
    }
}
