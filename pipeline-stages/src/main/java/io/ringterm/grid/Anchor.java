package io.ringterm.grid;

/**
 * A place in a screen's text that stays with its line: while the screen scrolls, while the line is in history, and when
 * a change of the size wraps it anew.
 *
 * <p>It is a place between cells or before one: the column of the cell behind it, or the width for the end of a full row.
 * What is written to the cells does not move it, nor do insertions and deletions within the row. It is dropped when its
 * line is: pushed out of history, scrolled out of a region that keeps nothing, cut off by a resize.
 *
 * <p>Whoever asked for one should {@link #release()} it: a resize looks at each. Not safe for use by several threads at
 * once; used where the terminal is.
 */
public final class Anchor {
    private final Anchors owner;
    long line;
    int column;
    /** Index in its owner's list, or -1 where it is not followed any more. */
    int slot;

    Anchor(Anchors owner, long line, int column) {
        this.owner = owner;
        this.line = line;
        this.column = column;
    }

    /**
     * Tells whether its line is gone, or it was released.
     *
     * @return true for good, once it is
     */
    public boolean isDropped() {
        return slot < 0 || line < owner.firstLine();
    }

    /**
     * The line it is in now.
     *
     * @return a number as in {@link Scrollback}, the screen's rows counted from {@link Scrollback#endLine()}; on the
     *     alternate screen the row. -1 where it was dropped
     */
    public long line() {
        return isDropped() ? -1 : line;
    }

    /**
     * The column it is at now.
     *
     * @return 0 to the terminal's width; -1 where it was dropped
     */
    public int column() {
        return isDropped() ? -1 : column;
    }

    /** Stops following the place. */
    public void release() {
        owner.release(this);
    }
}
