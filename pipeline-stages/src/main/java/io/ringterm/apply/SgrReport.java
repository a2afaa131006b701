package io.ringterm.apply;

import io.ringterm.grid.CellLayout;

/**
 * A rendition as SGR parameters: what DECRQSS and XTREPORTSGR answer (DEC VT510 manual; xterm ctlseqs).
 *
 * <p>It begins with 0, as xterm's does, and takes colours in the form of ITU-T T.416 with colons.
 */
final class SgrReport {
    private SgrReport() {}

    /** Adds the parameters of a rendition to a reply. */
    static void add(ReplyBuffer reply, long style, int underlineColour) {
        int attributes = CellLayout.attributes(style);
        reply.add('0');
        flag(reply, attributes, CellLayout.BOLD, ";1");
        flag(reply, attributes, CellLayout.FAINT, ";2");
        flag(reply, attributes, CellLayout.ITALIC, ";3");
        underline(reply, (attributes & CellLayout.UNDERLINE) >>> CellLayout.UNDERLINE_SHIFT);
        flag(reply, attributes, CellLayout.BLINK, ";5");
        flag(reply, attributes, CellLayout.INVERSE, ";7");
        flag(reply, attributes, CellLayout.INVISIBLE, ";8");
        flag(reply, attributes, CellLayout.STRIKE, ";9");
        flag(reply, attributes, CellLayout.OVERLINE, ";53");
        colour(reply, CellLayout.foreground(style), 30);
        colour(reply, CellLayout.background(style), 40);
        if (CellLayout.colourKind(underlineColour) != CellLayout.DEFAULT) {
            extended(reply, underlineColour, 58);
        }
    }

    private static void flag(ReplyBuffer reply, int attributes, int flag, String text) {
        if ((attributes & flag) != 0) {
            reply.text(text);
        }
    }

    private static void underline(ReplyBuffer reply, int kind) {
        if (kind == 1) {
            reply.text(";4");
        } else if (kind == 2) {
            reply.text(";21");
        } else if (kind > 2) {
            reply.text(";4:").number(kind);
        }
    }

    private static void colour(ReplyBuffer reply, int colour, int base) {
        int value = CellLayout.colourValue(colour);
        if (CellLayout.colourKind(colour) == CellLayout.PALETTE && value < 16) {
            reply.add(';').number(value < 8 ? base + value : base + 60 + value - 8);
        } else if (CellLayout.colourKind(colour) != CellLayout.DEFAULT) {
            extended(reply, colour, base + 8);
        }
    }

    private static void extended(ReplyBuffer reply, int colour, int selector) {
        int value = CellLayout.colourValue(colour);
        reply.add(';').number(selector);
        if (CellLayout.colourKind(colour) == CellLayout.PALETTE) {
            reply.text(":5:").number(value);
        } else {
            reply.text(":2::").number(value >>> 16);
            reply.add(':').number(value >>> 8 & 255);
            reply.add(':').number(value & 255);
        }
    }
}
