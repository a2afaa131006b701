package io.ringterm.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns: the first to the left, the others, which are figures, to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** Adds a row; all rows have as many cells as the first. */
    TextTable row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).length) {
            throw new IllegalArgumentException("cells must be " + rows.get(0).length + ": cells=" + cells.length);
        }
        rows.add(cells);
        return this;
    }

    /** The table, each row with a line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int[] widths = widths();
        for (String[] row : rows) {
            text.append(row[0]).append(" ".repeat(widths[0] - row[0].length()));
            for (int i = 1; i < row.length; i++) {
                text.append(GAP).append(" ".repeat(widths[i] - row[i].length())).append(row[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return widths;
    }
}
