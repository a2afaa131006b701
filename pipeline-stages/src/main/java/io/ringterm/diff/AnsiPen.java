package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Link;

/**
 * The graphic rendition and hyperlink of the terminal rendered for, and the shortest way to change them: SGR with what
 * differs, or SGR 0 and what is not default.
 */
final class AnsiPen {
    private static final int[] MASKS = {
        CellLayout.ITALIC,
        CellLayout.BLINK,
        CellLayout.INVERSE,
        CellLayout.INVISIBLE,
        CellLayout.STRIKE,
        CellLayout.OVERLINE
    };
    private static final int[] ON = {3, 5, 7, 8, 9, 53};
    private static final int[] OFF = {23, 25, 27, 28, 29, 55};
    private static final int INTENSITY = CellLayout.BOLD | CellLayout.FAINT;

    private TerminalFeatures features;
    private long style;
    private int underline;
    private Link link;

    AnsiPen(TerminalFeatures features) {
        this.features = features;
    }

    void features(TerminalFeatures other) {
        features = other;
    }

    /** The terminal's rendition and link are the defaults from now on. */
    void forget() {
        style = 0;
        underline = 0;
        link = null;
    }

    /** Tells whether a cell needs no change. */
    boolean fits(Cells cells, int cell) {
        return style == cells.style(cell) && underline == cells.underline(cell) && sameLink(cells.link(cell));
    }

    void set(Cells cells, int cell, AnsiBytes out) {
        if (!sameLink(cells.link(cell))) {
            link(cells.link(cell), out);
        }
        rendition(cells.style(cell), cells.underline(cell), out);
    }

    /** The background that erasing needs; the rest of the rendition does not matter to it. */
    void background(long backgroundStyle, AnsiBytes out) {
        if ((style & CellLayout.BACKGROUND_MASK) != backgroundStyle) {
            rendition(style & ~CellLayout.BACKGROUND_MASK | backgroundStyle, underline, out);
        }
    }

    /** Tells whether a printed blank shows a background and nothing else. */
    boolean showsBlank(long backgroundStyle) {
        return link == null && RowPainter.seen(CellLayout.EMPTY, style) == backgroundStyle;
    }

    /** The rendition in which a printed blank shows a background and nothing else, as near to the one in force as can be. */
    void blank(long backgroundStyle, AnsiBytes out) {
        if (link != null) {
            link(null, out);
        }
        if (!showsBlank(backgroundStyle)) {
            long plain = CellLayout.withAttributes(
                    style, CellLayout.attributes(style) & ~(RowPainter.SEEN_ON_BLANK | CellLayout.HAS_EXTRAS));
            rendition(plain & ~CellLayout.BACKGROUND_MASK | backgroundStyle, 0, out);
        }
    }

    /** All defaults. */
    void reset(AnsiBytes out) {
        link(null, out);
        rendition(0, 0, out);
    }

    private boolean sameLink(Link other) {
        return link == other || link != null && link.equals(other);
    }

    private void link(Link to, AnsiBytes out) {
        Link before = link;
        link = to;
        boolean shown = features.hyperlinks();
        boolean begins =
                to != null && SafeText.isPlain(to.uri(), "") && !to.uri().isEmpty();
        if (!shown || !begins && before == null) {
            return;
        }
        out.esc().ascii("]8;");
        if (begins && !to.id().isEmpty() && SafeText.isPlain(to.id(), ":;")) {
            out.ascii("id=").ascii(to.id());
        }
        out.put(';');
        if (begins) {
            out.ascii(to.uri());
        }
        out.st();
    }

    private void rendition(long toStyle, int toUnderline, AnsiBytes out) {
        long visible = toStyle & ~CellLayout.EXTRAS_BIT;
        if (visible == (style & ~CellLayout.EXTRAS_BIT) && toUnderline == underline) {
            style = toStyle;
            return;
        }
        int begin = out.size();
        change(style, underline, toStyle, toUnderline, out);
        int middle = out.size();
        out.csi();
        if (visible != 0 || toUnderline != 0) {
            out.put('0').put(';');
            parameters(0, 0, toStyle, toUnderline, out);
        }
        finish(out);
        if (out.size() - middle < middle - begin) {
            out.cut(begin, middle);
        } else {
            out.truncate(middle);
        }
        style = toStyle;
        underline = toUnderline;
    }

    private void change(long from, int fromUnderline, long to, int toUnderline, AnsiBytes out) {
        out.csi();
        int begin = out.size();
        parameters(from, fromUnderline, to, toUnderline, out);
        if (out.size() == begin) {
            out.truncate(begin - 2);
        } else {
            finish(out);
        }
    }

    /** Each parameter ends with a semicolon, the last one's becomes the final byte. */
    private static void finish(AnsiBytes out) {
        if (out.array()[out.size() - 1] == ';') {
            out.truncate(out.size() - 1);
        }
        out.put('m');
    }

    private void parameters(long from, int fromUnderline, long to, int toUnderline, AnsiBytes out) {
        int before = CellLayout.attributes(from);
        int after = CellLayout.attributes(to);
        intensity(before & INTENSITY, after & INTENSITY, out);
        for (int i = 0; i < MASKS.length; i++) {
            if (((before ^ after) & MASKS[i]) != 0) {
                out.number((after & MASKS[i]) != 0 ? ON[i] : OFF[i]).put(';');
            }
        }
        if (((before ^ after) & CellLayout.UNDERLINE) != 0) {
            underlineKind((after & CellLayout.UNDERLINE) >> CellLayout.UNDERLINE_SHIFT, out);
        }
        if (CellLayout.foreground(from) != CellLayout.foreground(to)) {
            colour(CellLayout.foreground(to), 30, 90, out);
        }
        if (CellLayout.background(from) != CellLayout.background(to)) {
            colour(CellLayout.background(to), 40, 100, out);
        }
        if (fromUnderline != toUnderline && features.styledUnderlines()) {
            underlineColour(toUnderline, out);
        }
    }

    /** SGR 22 ends both bold and faint. */
    private static void intensity(int before, int after, AnsiBytes out) {
        int begun = before;
        if ((before & ~after) != 0) {
            out.ascii("22;");
            begun = 0;
        }
        if ((after & ~begun & CellLayout.BOLD) != 0) {
            out.ascii("1;");
        }
        if ((after & ~begun & CellLayout.FAINT) != 0) {
            out.ascii("2;");
        }
    }

    private void underlineKind(int kind, AnsiBytes out) {
        if (kind == 0) {
            out.ascii("24;");
        } else if (kind == 1 || !features.styledUnderlines()) {
            out.ascii("4;");
        } else {
            out.ascii("4:").number(kind).put(';');
        }
    }

    private void colour(int wanted, int dark, int bright, AnsiBytes out) {
        int colour = NearestColour.of(wanted, features.colours());
        int value = CellLayout.colourValue(colour);
        switch (CellLayout.colourKind(colour)) {
            case CellLayout.DEFAULT:
                out.number(dark + 9).put(';');
                break;
            case CellLayout.PALETTE:
                if (value < 8) {
                    out.number(dark + value).put(';');
                } else if (value < 16) {
                    out.number(bright + value - 8).put(';');
                } else {
                    out.number(dark + 8).ascii(";5;").number(value).put(';');
                }
                break;
            default:
                out.number(dark + 8).ascii(";2;").number(value >> 16).put(';');
                out.number(value >> 8 & 0xff).put(';').number(value & 0xff).put(';');
                break;
        }
    }

    private void underlineColour(int wanted, AnsiBytes out) {
        int colour = NearestColour.of(wanted, features.colours());
        int value = CellLayout.colourValue(colour);
        switch (CellLayout.colourKind(colour)) {
            case CellLayout.DEFAULT:
                out.ascii("59;");
                break;
            case CellLayout.PALETTE:
                out.ascii("58:5:").number(value).put(';');
                break;
            default:
                out.ascii("58:2::").number(value >> 16).put(':').number(value >> 8 & 0xff);
                out.put(':').number(value & 0xff).put(';');
                break;
        }
    }
}
