package io.ringterm.diff;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Mode;

/**
 * Which characters may reach a person's terminal. Whatever a cell holds, these never do: C0, DEL and C1 controls,
 * surrogates and what is no code point, controls of bidirectional text, line and paragraph separators, and the annotation
 * and invisible operators that terminals treat differently.
 */
final class SafeText {
    private static final int REPLACEMENT = 0xfffd;
    private static final int JOINER = 0x200d;
    private static final int VARIATION_TEXT = 0xfe0e;
    private static final int VARIATION_EMOJI = 0xfe0f;
    private static final int CLUSTERS = Mode.GRAPHEMES.number();

    private SafeText() {}

    /**
     * Writes a cell's text; true if the terminal may disagree with us about its width. Mode 2027 is set for as long as it
     * takes only: neighbours that are no cluster here must not become one there.
     */
    static boolean write(Cells cells, int cell, boolean wholeClusters, AnsiBytes out) {
        int[] cluster = cells.cluster(cell);
        if (cluster == null) {
            out.utf8(base(CellLayout.code(cells.glyph(cell))));
            return false;
        }
        out.utf8(base(cluster[0]));
        boolean wide = (cells.glyph(cell) & CellLayout.WIDTH_MASK) == CellLayout.WIDE;
        boolean mode = wholeClusters && needsMode(cluster, wide);
        if (mode) {
            out.mode(CLUSTERS, true);
        }
        for (int i = 1; i < cluster.length; i++) {
            if (isSafe(cluster[i]) && (wholeClusters || hasNoWidth(cluster[i]))) {
                out.utf8(cluster[i]);
            }
        }
        if (mode) {
            out.mode(CLUSTERS, false);
        }
        return true;
    }

    /** Whether the cluster is one, and as wide as it is, in mode 2027 only. */
    private static boolean needsMode(int[] cluster, boolean wide) {
        for (int i = 1; i < cluster.length; i++) {
            int codePoint = cluster[i];
            if (codePoint == VARIATION_EMOJI || codePoint == VARIATION_TEXT) {
                if (wide == (codePoint == VARIATION_EMOJI)) {
                    return true;
                }
            } else if (codePoint != JOINER && !hasNoWidth(codePoint)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any terminal adds the code point to the cell before; variation selectors make some change its width. */
    static boolean hasNoWidth(int codePoint) {
        if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** What is shown for a cell's first code point: it takes a cell of its own, whatever it is. */
    static int base(int codePoint) {
        if (codePoint == 0 || codePoint == '\t') {
            return ' ';
        }
        if (!isSafe(codePoint)) {
            return REPLACEMENT;
        }
        if (codePoint < 0x300) {
            return codePoint == 0xad ? '-' : codePoint;
        }
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK:
            case Character.ENCLOSING_MARK:
            case Character.FORMAT:
                return REPLACEMENT;
            default:
                return codePoint;
        }
    }

    static boolean isSafe(int codePoint) {
        if (codePoint < 0x20 || codePoint >= 0x7f && codePoint < 0xa0) {
            return false;
        }
        if (codePoint < 0x61c) {
            return true;
        }
        boolean bidi = codePoint == 0x61c
                || codePoint == 0x200e
                || codePoint == 0x200f
                || codePoint >= 0x2028 && codePoint <= 0x202e
                || codePoint >= 0x2060 && codePoint <= 0x206f;
        boolean special = codePoint >= 0xd800 && codePoint <= 0xdfff
                || codePoint == 0xfeff
                || codePoint >= 0xfff0 && codePoint <= 0xfffb
                || codePoint > 0x10ffff;
        return !bidi && !special;
    }

    /** Text of a title: what is not safe is left out. */
    static void title(String title, AnsiBytes out) {
        for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            if (isSafe(title.codePointAt(i))) {
                out.utf8(title.codePointAt(i));
            }
        }
    }

    /** Whether a link's part has printable ASCII only, without what separates parts. */
    static boolean isPlain(String text, String without) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= 0x20 || unit >= 0x7f || without.indexOf(unit) >= 0) {
                return false;
            }
        }
        return true;
    }
}
