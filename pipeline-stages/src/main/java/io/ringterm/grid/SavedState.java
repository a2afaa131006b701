package io.ringterm.grid;

/**
 * What the program has put aside to have it back later: cursors (DECSC), modes (XTSAVE), renditions (XTPUSHSGR), colours
 * (XTPUSHCOLORS). Titles have a stack of their own. Not safe for use by several threads at once.
 */
public final class SavedState {
    private final SavedCursor ofPrimary = new SavedCursor();
    private final SavedCursor ofAlternate = new SavedCursor();
    private final ModeSet modes = new ModeSet();
    private final RenditionStack renditions = new RenditionStack();
    private final ColourStack colours = new ColourStack();

    SavedState() {
        modes.reset();
    }

    /**
     * What DECSC saved on one of the screens.
     *
     * @param alternate the alternate one, or the primary one
     * @return its saved cursor
     */
    public SavedCursor cursor(boolean alternate) {
        return alternate ? ofAlternate : ofPrimary;
    }

    /**
     * Modes as XTSAVE saved them; those never saved have their default.
     *
     * @return the saved modes
     */
    public ModeSet modes() {
        return modes;
    }

    /**
     * Renditions that XTPUSHSGR saved.
     *
     * @return the stack
     */
    public RenditionStack renditions() {
        return renditions;
    }

    /**
     * Colours that XTPUSHCOLORS saved.
     *
     * @return the stack
     */
    public ColourStack colours() {
        return colours;
    }

    /** Hard reset; it leaves the saved colours, as in xterm. */
    void reset() {
        ofPrimary.reset();
        ofAlternate.reset();
        modes.reset();
        renditions.reset();
    }
}
