package io.ringterm.grid;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The places that are followed on one screen and in its history.
 *
 * <pre>
 *  held   | in history, for all that is known | maybe on the screen | free |
 *         0                              settled               count
 * </pre>
 *
 * <p>Lines of history and screen have numbers, see {@link Scrollback}, which scrolling into history does not change: it
 * costs nothing here. Only scrolling of a part of the screen moves places, those on the screen only, and only if there
 * are any; a change of the size looks at all. Not safe for use by several threads at once.
 */
public final class Anchors {
    /** Places of one screen that can be followed at a time. */
    public static final int CAPACITY = 65_536;

    private static final Anchor[] NONE = {};

    private final Screen screen;
    private Anchor[] held = NONE;
    private int settled;
    private int count;

    Anchors(Screen screen) {
        this.screen = screen;
    }

    /**
     * Follows a place.
     *
     * @param line {@link #firstLine()} to {@link #endLine()} less one
     * @param column 0 to the screen's width
     * @return the place, to be released in the end
     * @throws IndexOutOfBoundsException if there is no such place
     * @throws IllegalStateException if there are {@link #CAPACITY} already
     */
    public Anchor at(long line, int column) {
        if (line < firstLine() || line >= endLine()) {
            throw new IndexOutOfBoundsException(
                    "line must be " + firstLine() + " to " + (endLine() - 1) + ": line=" + line);
        }
        if (column < 0 || column > screen.columns()) {
            throw new IndexOutOfBoundsException("column must be 0 to " + screen.columns() + ": column=" + column);
        }
        if (count >= CAPACITY) {
            throw new IllegalStateException("too many anchors: anchors=" + count + ", capacity=" + CAPACITY);
        }
        return follow(line, column);
    }

    /** Follows a place for the terminal itself, which has bounds of its own. */
    Anchor follow(long line, int column) {
        if (count == held.length) {
            held = Arrays.copyOf(held, Math.max(8, 2 * count));
        }
        Anchor anchor = new Anchor(this, line, column);
        anchor.slot = count;
        held[count++] = anchor;
        return anchor;
    }

    /**
     * The number of the oldest line.
     *
     * @return a line number
     */
    public long firstLine() {
        return screen.history() == null ? 0 : screen.history().firstLine();
    }

    /**
     * The number of the screen's first row.
     *
     * @return a line number
     */
    public long screenLine() {
        return screen.history() == null ? 0 : screen.history().endLine();
    }

    /**
     * The number behind the screen's last row.
     *
     * @return a line number
     */
    public long endLine() {
        return screenLine() + screen.rows();
    }

    /**
     * How many places are followed.
     *
     * @return 0 to {@link #CAPACITY}; those whose line has gone count until they are released or the size changes
     */
    public int size() {
        return count;
    }

    int width() {
        return screen.columns();
    }

    boolean isEmpty() {
        return count == 0;
    }

    void release(Anchor anchor) {
        if (anchor.slot >= 0) {
            remove(anchor);
        }
    }

    private void remove(Anchor anchor) {
        int hole = anchor.slot;
        if (hole < settled) {
            put(held[--settled], hole);
            hole = settled;
        }
        count--;
        if (hole < count) {
            put(held[count], hole);
        }
        held[count] = null;
        anchor.slot = -1;
    }

    private void put(Anchor anchor, int slot) {
        held[slot] = anchor;
        anchor.slot = slot;
    }

    private void settle(Anchor anchor) {
        int slot = anchor.slot;
        put(held[settled], slot);
        put(anchor, settled++);
    }

    /** Rows of a region went up, or down where {@code lines} is negative, and nothing went to history. */
    void scrolled(int top, int bottom, int lines) {
        long base = screenLine();
        // From the end, because what is dropped is replaced by the last.
        for (int i = count - 1; i >= settled; i--) {
            Anchor anchor = held[i];
            long row = anchor.line - base;
            if (row >= top && row < bottom) {
                if (row - lines >= top && row - lines < bottom) {
                    anchor.line -= lines;
                } else {
                    remove(anchor);
                }
            }
        }
        settleAll(base);
    }

    /** Rows of a region at the top went to history: what is below the region has other numbers now. */
    void pushed(int bottom, int lines) {
        long base = screenLine();
        for (int i = settled; i < count; i++) {
            Anchor anchor = held[i];
            if (anchor.line >= base - lines + bottom) {
                anchor.line += lines;
            }
        }
        settleAll(base);
    }

    private void settleAll(long base) {
        for (int i = settled; i < count; i++) {
            if (held[i].line < base) {
                settle(held[i]);
            }
        }
    }

    /** The screen's size changes: history may come back, lines may be gone. */
    void unsettle() {
        settled = 0;
    }

    /** Rows were cut off at the top without going to history; the rest is told by {@link #trim}. */
    void shift(int lines) {
        forEach(anchor -> anchor.line -= lines);
    }

    /** Drops what is on no line any more, and keeps the rest within the width. */
    void trim() {
        long first = firstLine();
        long end = endLine();
        forEach(anchor -> {
            if (anchor.line < first || anchor.line >= end) {
                remove(anchor);
            } else {
                anchor.column = Math.min(anchor.column, screen.columns());
            }
        });
    }

    void dropAll() {
        forEach(this::remove);
    }

    /** The action may remove the anchor it is given. */
    void forEach(Consumer<Anchor> action) {
        for (int i = count - 1; i >= 0; i--) {
            action.accept(held[i]);
        }
    }
}
