package io.ringterm.diff;

import java.util.Arrays;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;

import static org.junit.jupiter.api.Assertions.fail;

/**
 * Compares what a person would see: blanks are blanks, printed or not, and without lines show their background only; what
 * no terminal is sent is a replacement; marks of shells and protection do not show.
 */
final class Looks {
    private Looks() {}

    static void assertSame(ShadowGrid wanted, ShadowGrid shown, int columns, int rows) {
        for (int row = 0; row < rows; row++) {
            int flags = wanted.flags(row);
            if (AnsiRenderer.lineFinal(flags) != AnsiRenderer.lineFinal(shown.flags(row))) {
                fail("row " + row + " line attribute " + flags + " and " + shown.flags(row));
            }
            int visible = RowPainter.visibleColumns(columns, flags);
            for (int column = 0; column < visible; column++) {
                if (!same(wanted.row(row), shown.row(row), column, visible)) {
                    fail("row " + row + " column " + column + ": " + CellText.describe(wanted.row(row), column)
                            + " and "
                            + CellText.describe(shown.row(row), column) + "\n" + wanted.text(row) + "|\n"
                            + shown.text(row) + "|");
                }
            }
        }
    }

    private static boolean same(Cells wanted, Cells shown, int column, int columns) {
        Cells a = seen(wanted, column, column == columns - 1);
        Cells b = seen(shown, column, column == columns - 1);
        return a.same(0, b, 0);
    }

    private static Cells seen(Cells cells, int column, boolean last) {
        int glyph = cells.glyph(column) & ~(CellLayout.PROTECTED | CellLayout.SEMANTIC_MASK);
        boolean cut = last && (glyph & CellLayout.WIDTH_MASK) == CellLayout.WIDE;
        int code = CellLayout.code(glyph);
        boolean text = code != 0 && (glyph & CellLayout.CLUSTER) == 0;
        int shown = text ? glyph & ~CellLayout.CODE_MASK | SafeText.base(code) : glyph;
        Cells seen = new Cells(1);
        int look = cut || shown == ' ' || shown == CellLayout.LEADING_SPACER ? 0 : shown;
        boolean lines = (CellLayout.attributes(cells.style(column))
                        & (CellLayout.INVERSE
                                | CellLayout.UNDERLINE
                                | CellLayout.STRIKE
                                | CellLayout.OVERLINE
                                | CellLayout.HAS_EXTRAS))
                != 0;
        seen.set(
                0,
                look,
                look == 0 && !lines ? cells.style(column) & CellLayout.BACKGROUND_MASK : cells.style(column),
                cells.underline(column),
                cells.link(column),
                cut ? null : safe(cells.cluster(column)));
        return seen;
    }

    /** What of a cluster may reach a terminal. */
    private static int[] safe(int[] cluster) {
        if (cluster == null) {
            return null;
        }
        int[] safe = Arrays.stream(cluster).filter(SafeText::isSafe).toArray();
        safe[0] = SafeText.base(safe[0]);
        return safe;
    }
}
