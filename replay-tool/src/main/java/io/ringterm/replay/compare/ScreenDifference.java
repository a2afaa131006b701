package io.ringterm.replay.compare;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.GlyphText;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.replay.source.CellDifference;
import io.ringterm.replay.source.GridComparison;

/**
 * Which cells of two screens differ. Cells that one screen has and the other has not differ.
 *
 * @param count how many
 * @param total how many there are, of the larger screen
 * @param listed the first of them
 */
record ScreenDifference(long count, long total, List<CellDifference> listed) {
    static final int MAX_LISTED = 1_000;

    static ScreenDifference of(Terminal a, Terminal b, int mostListed) {
        TerminalState left = a.state();
        TerminalState right = b.state();
        int rows = Math.max(left.rows(), right.rows());
        int columns = Math.max(left.columns(), right.columns());
        List<CellDifference> listed = new ArrayList<>();
        long count = 0;
        for (int row = 0; row < rows; row++) {
            Row ra = row < left.rows() ? left.screen().row(row) : null;
            Row rb = row < right.rows() ? right.screen().row(row) : null;
            for (int column = 0; column < columns; column++) {
                if (!same(left, ra, right, rb, column)) {
                    count++;
                    if (listed.size() < mostListed) {
                        listed.add(GridComparison.cell(row, column, left, right));
                    }
                }
            }
        }
        return new ScreenDifference(count, (long) rows * columns, listed);
    }

    private static boolean same(TerminalState left, Row a, TerminalState right, Row b, int column) {
        boolean inA = a != null && column < a.columns();
        boolean inB = b != null && column < b.columns();
        if (!inA || !inB) {
            return inA == inB;
        }
        return a.style(column) == b.style(column)
                && (a.glyph(column) == b.glyph(column) && !isCluster(a.glyph(column))
                        || text(left, a.glyph(column)).equals(text(right, b.glyph(column)))
                                && width(a.glyph(column)) == width(b.glyph(column)));
    }

    private static boolean isCluster(int glyph) {
        return (glyph & CellLayout.CLUSTER) != 0;
    }

    private static int width(int glyph) {
        return glyph & CellLayout.WIDTH_MASK;
    }

    private static String text(TerminalState state, int glyph) {
        StringBuilder text = new StringBuilder();
        GlyphText.append(text, glyph, state.graphemes());
        return text.toString();
    }
}
