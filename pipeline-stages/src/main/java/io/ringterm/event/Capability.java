package io.ringterm.event;

/**
 * Something that a program may ask of the terminal's host, and that is denied unless granted.
 *
 * <p>A denied request is counted. A granted one surfaces to the host, which may still say no.
 */
public enum Capability {
    /** Change the terminal's size: DECCOLM, DECSLPP, DECSCPP, DECSNLS, XTWINOPS 4 and 8. */
    RESIZE("resize"),
    /** Have the window's or the icon's title reported: XTWINOPS 20 and 21. */
    TITLE_REPORT("title-report"),
    /** Read or write the clipboard: OSC 52. */
    CLIPBOARD("clipboard"),
    /** Move, raise, minimise or inspect the window: the other XTWINOPS. */
    WINDOW_OPS("window-ops");

    private final String option;

    Capability(String option) {
        this.option = option;
    }

    /**
     * The capability's name in the {@code --allow} option.
     *
     * @return lower case, with hyphens
     */
    public String option() {
        return option;
    }

    int bit() {
        return 1 << ordinal();
    }
}
