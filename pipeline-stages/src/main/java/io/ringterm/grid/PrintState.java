package io.ringterm.grid;

/** What printing remembers from one character to the next: the last one, for REP. */
public final class PrintState {
    private int last;

    /** Nothing printed. */
    public PrintState() {}

    /**
     * The character that REP repeats.
     *
     * @return a {@code TextWord}, or 0 for none
     */
    public int last() {
        return last;
    }

    /**
     * Changes the character that REP repeats.
     *
     * @param word a {@code TextWord}, or 0 for none
     */
    public void last(int word) {
        last = word;
    }

    /** Nothing printed. */
    public void reset() {
        last = 0;
    }

    void write(StateWriter out) {
        out.int32(last);
    }

    void read(StateReader in) {
        last = in.int32("last character");
    }
}
