package io.ringterm.grid;

/**
 * The colours that XTPUSHCOLORS saves and XTPOPCOLORS restores: {@value #DEPTH} slots, a current one, and the highest
 * that was pushed to. Not safe for use by several threads at once.
 *
 * <pre>
 *  slot 1 | 2 | … | DEPTH     each all colours, or nothing
 *           ↑ current: the slot that a pop restores; 0 for none
 * </pre>
 */
public final class ColourStack {
    /** Slots. */
    public static final int DEPTH = 10;

    private final Colours[] slots = new Colours[DEPTH];
    private int current;
    private int pushed;

    /** An empty stack. */
    public ColourStack() {}

    /**
     * The slot that the next pop restores.
     *
     * @return 1 to {@link #DEPTH}, or 0
     */
    public int current() {
        return current;
    }

    /**
     * The most slots that were in use by pushes.
     *
     * @return 0 to {@link #DEPTH}
     */
    public int pushed() {
        return pushed;
    }

    /**
     * Saves colours in the next slot; ignored where there is none.
     *
     * @param colours what to save
     */
    public void push(Colours colours) {
        if (current < DEPTH) {
            store(colours, current + 1);
            pushed = Math.max(pushed, current);
        }
    }

    /**
     * Saves colours in a slot, which becomes the current one.
     *
     * @param colours what to save
     * @param slot from 1; ignored where it is above {@link #DEPTH}
     */
    public void store(Colours colours, int slot) {
        if (slot <= DEPTH) {
            if (slots[slot - 1] == null) {
                slots[slot - 1] = new Colours();
            }
            slots[slot - 1].copy(colours);
            current = slot;
        }
    }

    /**
     * Restores the colours of a slot, and makes the one below the current one; a slot that nothing was saved in changes
     * nothing.
     *
     * @param colours what is overwritten
     * @param slot any
     */
    public void restore(Colours colours, int slot) {
        if (slot >= 1 && slot <= DEPTH && slots[slot - 1] != null) {
            colours.copy(slots[slot - 1]);
            current = slot - 1;
        }
    }

    void write(StateWriter out) {
        out.int8(current);
        out.int8(pushed);
        for (Colours slot : slots) {
            out.flag(slot != null);
            if (slot != null) {
                slot.write(out);
            }
        }
    }

    void read(StateReader in) {
        current = in.int8("colour slot", 0, DEPTH);
        pushed = in.int8("colour slots", 0, DEPTH);
        for (int i = 0; i < DEPTH; i++) {
            slots[i] = in.flag("colour slot in use") ? new Colours() : null;
            if (slots[i] != null) {
                slots[i].read(in);
            }
        }
    }
}
