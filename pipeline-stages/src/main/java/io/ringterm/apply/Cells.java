package io.ringterm.apply;

import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.Link;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;

/**
 * Cells outside the grid, one after another, that stand for themselves: what a cell has in a table of the session is
 * resolved and goes with it, so that they stay valid when the tables change.
 *
 * <pre>
 *            glyph                 style                underline       cluster           link
 *  cell i  | as CellLayout;      | as CellLayout;     | colour, only  | code points,    | only where   |
 *          | a cluster's code    | EXTRAS_BIT set iff | where         | only where      | EXTRAS_BIT   |
 *          | is 0                | underline or link  | EXTRAS_BIT    | CLUSTER         |              |
 * </pre>
 *
 * <p>In this form equal cells have equal fields. The three columns on the right exist only once a cell needed them. Not
 * safe for use by several threads at once; handing over to another thread must publish safely.
 */
public final class Cells {
    private int[] glyphs;
    private long[] styles;
    private int[] underlines;
    private int[][] clusters;
    private Link[] links;

    /**
     * Blank cells.
     *
     * @param capacity how many, 0 or more
     */
    public Cells(int capacity) {
        glyphs = new int[capacity];
        styles = new long[capacity];
    }

    /**
     * How many cells there is room for.
     *
     * @return cells
     */
    public int capacity() {
        return glyphs.length;
    }

    /**
     * Makes room; what was there stays.
     *
     * @param cells how many must fit, at most a screenful
     */
    public void reserve(int cells) {
        if (cells > glyphs.length) {
            long twice = 2L * glyphs.length;
            grow((int) Math.max(cells, Math.min(twice, (long) Limits.MAX_COLUMNS * Limits.MAX_ROWS)));
        }
    }

    /**
     * Gives memory back where there is more than needed; what was there is lost then.
     *
     * @param cells how many will ever be needed
     */
    public void limit(int cells) {
        if (glyphs.length > cells) {
            glyphs = new int[cells];
            styles = new long[cells];
            underlines = null;
            clusters = null;
            links = null;
        }
    }

    private void grow(int capacity) {
        glyphs = Arrays.copyOf(glyphs, capacity);
        styles = Arrays.copyOf(styles, capacity);
        underlines = underlines == null ? null : Arrays.copyOf(underlines, capacity);
        links = links == null ? null : Arrays.copyOf(links, capacity);
        clusters = clusters == null ? null : Arrays.copyOf(clusters, capacity);
    }

    /**
     * A cell's glyph.
     *
     * @param cell which, below {@link #capacity()}
     * @return as in {@link CellLayout}; the code is 0 where {@link CellLayout#CLUSTER} is set
     */
    public int glyph(int cell) {
        return glyphs[cell];
    }

    /**
     * A cell's style.
     *
     * @param cell which, below {@link #capacity()}
     * @return as in {@link CellLayout}
     */
    public long style(int cell) {
        return styles[cell];
    }

    /**
     * A cell's underline colour.
     *
     * @param cell which, below {@link #capacity()}
     * @return a colour as in {@link CellLayout}
     */
    public int underline(int cell) {
        return underlines == null || (styles[cell] & CellLayout.EXTRAS_BIT) == 0 ? 0 : underlines[cell];
    }

    /**
     * A cell's hyperlink.
     *
     * @param cell which, below {@link #capacity()}
     * @return the link, or null where there is none
     */
    public Link link(int cell) {
        return links == null || (styles[cell] & CellLayout.EXTRAS_BIT) == 0 ? null : links[cell];
    }

    /**
     * The code points that are combined in a cell.
     *
     * @param cell which, below {@link #capacity()}
     * @return the code points, not to be changed, or null where the glyph has a single one
     */
    public int[] cluster(int cell) {
        return (glyphs[cell] & CellLayout.CLUSTER) == 0 ? null : clusters[cell];
    }

    /**
     * Tells whether a cell is the blank cell of the default style.
     *
     * @param cell which, below {@link #capacity()}
     * @return true if it is all zeros
     */
    public boolean isBlank(int cell) {
        return glyphs[cell] == CellLayout.EMPTY && styles[cell] == 0;
    }

    /**
     * Makes cells blank.
     *
     * @param from first
     * @param to behind the last
     */
    public void blank(int from, int to) {
        Arrays.fill(glyphs, from, to, CellLayout.EMPTY);
        Arrays.fill(styles, from, to, 0);
    }

    /**
     * Writes a cell.
     *
     * @param cell which, below {@link #capacity()}
     * @param glyph as in {@link CellLayout}; its code is not used where there is a cluster
     * @param style as in {@link CellLayout}; {@link CellLayout#EXTRAS_BIT} is set from the two that follow
     * @param underline underline colour
     * @param link hyperlink, or null
     * @param cluster code points, kept and not copied, or null for the glyph's own code
     */
    public void set(int cell, int glyph, long style, int underline, Link link, int[] cluster) {
        if (cluster == null) {
            glyphs[cell] = glyph & ~CellLayout.CLUSTER;
        } else {
            glyphs[cell] = glyph & ~CellLayout.CODE_MASK | CellLayout.CLUSTER;
            clustersForWriting()[cell] = cluster;
        }
        if (underline == 0 && link == null) {
            styles[cell] = style & ~CellLayout.EXTRAS_BIT;
        } else {
            styles[cell] = style | CellLayout.EXTRAS_BIT;
            extrasForWriting();
            underlines[cell] = underline;
            links[cell] = link;
        }
    }

    /**
     * Reads cells of a row.
     *
     * @param row where from
     * @param from first column
     * @param to behind the last column
     * @param at where the first goes here
     * @param graphemes where the row's clusters are
     * @param linkTable where the row's links are
     */
    public void read(Row row, int from, int to, int at, GraphemeTable graphemes, LinkTable linkTable) {
        for (int column = from; column < to; column++) {
            int glyph = row.glyph(column);
            long style = row.style(column);
            if ((glyph & CellLayout.CLUSTER) == 0 && (style & CellLayout.EXTRAS_BIT) == 0) {
                glyphs[at + column - from] = glyph;
                styles[at + column - from] = style;
            } else {
                long extras = row.extras(column);
                int link = CellLayout.link(extras);
                boolean cluster = (glyph & CellLayout.CLUSTER) != 0;
                set(
                        at + column - from,
                        glyph,
                        style,
                        CellLayout.underlineColour(extras),
                        link == 0 ? null : linkTable.get(link),
                        cluster ? graphemes.get(CellLayout.code(glyph)) : null);
            }
        }
    }

    /**
     * Copies cells; the ranges may overlap.
     *
     * @param source where from
     * @param from first there
     * @param to behind the last there
     * @param at where the first goes here
     */
    public void copy(Cells source, int from, int to, int at) {
        int count = to - from;
        System.arraycopy(source.glyphs, from, glyphs, at, count);
        System.arraycopy(source.styles, from, styles, at, count);
        if (source.clusters != null) {
            System.arraycopy(source.clusters, from, clustersForWriting(), at, count);
        }
        if (source.links != null) {
            extrasForWriting();
            System.arraycopy(source.underlines, from, underlines, at, count);
            System.arraycopy(source.links, from, links, at, count);
        }
    }

    /**
     * Compares two cells by what they show.
     *
     * @param cell which here
     * @param other other cells, or these
     * @param otherCell which there
     * @return true if there is no difference
     */
    public boolean same(int cell, Cells other, int otherCell) {
        int glyph = glyphs[cell];
        long style = styles[cell];
        if (glyph != other.glyphs[otherCell] || style != other.styles[otherCell]) {
            return false;
        }
        return ((glyph & CellLayout.CLUSTER) == 0 || Arrays.equals(clusters[cell], other.clusters[otherCell]))
                && ((style & CellLayout.EXTRAS_BIT) == 0 || sameExtras(cell, other, otherCell));
    }

    private boolean sameExtras(int cell, Cells other, int otherCell) {
        Link link = links[cell];
        Link otherLink = other.links[otherCell];
        return underlines[cell] == other.underlines[otherCell]
                && (link == otherLink || link != null && link.equals(otherLink));
    }

    private int[][] clustersForWriting() {
        if (clusters == null) {
            clusters = new int[glyphs.length][];
        }
        return clusters;
    }

    private void extrasForWriting() {
        if (links == null) {
            underlines = new int[glyphs.length];
            links = new Link[glyphs.length];
        }
    }
}
