package io.ringterm.grid;

/**
 * The stack of XTPUSHSGR and XTPOPSGR: renditions, each with the word that says which parts were asked for. Holds
 * {@value #MAX_DEPTH}; pushes beyond are ignored, as in xterm. Not safe for use by several threads at once.
 */
public final class RenditionStack {
    /** Renditions that can be pushed. */
    public static final int MAX_DEPTH = 10;

    private final long[] styles = new long[MAX_DEPTH];
    private final int[] underlineColours = new int[MAX_DEPTH];
    private final int[] masks = new int[MAX_DEPTH];
    private int depth;

    /** An empty stack. */
    public RenditionStack() {}

    /**
     * Saves a pen's rendition.
     *
     * @param pen what to save
     * @param mask a word that is kept with it, for the caller
     * @return false where the stack is full
     */
    public boolean push(Pen pen, int mask) {
        if (depth == MAX_DEPTH) {
            return false;
        }
        styles[depth] = pen.style();
        underlineColours[depth] = pen.underlineColour();
        masks[depth++] = mask;
        return true;
    }

    /**
     * Takes the rendition saved last; what it was is then there to be read until the next push.
     *
     * @return false where nothing was saved
     */
    public boolean pop() {
        if (depth == 0) {
            return false;
        }
        depth--;
        return true;
    }

    /**
     * The style taken last.
     *
     * @return as in {@link CellLayout}
     */
    public long style() {
        return styles[depth];
    }

    /**
     * The underline colour taken last.
     *
     * @return as in {@link CellLayout}
     */
    public int underlineColour() {
        return underlineColours[depth];
    }

    /**
     * The word kept with what was taken last.
     *
     * @return as given to {@link #push}
     */
    public int mask() {
        return masks[depth];
    }

    void reset() {
        depth = 0;
    }

    void write(StateWriter out) {
        out.int8(depth);
        for (int i = 0; i < depth; i++) {
            out.int64(styles[i]);
            out.int32(underlineColours[i]);
            out.int32(masks[i]);
        }
    }

    void read(StateReader in) {
        depth = in.int8("rendition stack", 0, MAX_DEPTH);
        for (int i = 0; i < depth; i++) {
            styles[i] = in.int64("saved rendition") & ~CellLayout.EXTRAS_BIT;
            underlineColours[i] = in.int32("saved underline colour", 0, (1 << 26) - 1);
            masks[i] = in.int32("saved rendition mask");
        }
    }
}
