package io.ringterm.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes over all cells that refer to the session's tables: both screens, the pen, rows in flight. */
final class TableCells implements GraphemeTable.Cells, LinkTable.Cells {
    private final TerminalState state;
    /** Rows that are on no screen: those of a resize. */
    private final List<Row> inFlight = new ArrayList<>();

    TableCells(TerminalState state) {
        this.state = state;
    }

    void hold(Row row) {
        inFlight.add(row);
    }

    void letGo() {
        inFlight.clear();
    }

    @Override
    public void markClusters(GraphemeTable table) {
        forEach(row -> markClusters(row, table));
    }

    @Override
    public void markLinks(LinkTable table) {
        forEach(row -> markLinks(row, table));
        table.mark(state.pen().link());
    }

    @Override
    public void dropLinks(LinkTable table) {
        forEach(row -> dropLinks(row, table));
        if (table.get(state.pen().link()) == null) {
            state.pen().link(0);
        }
        // A cell that is shown has changed without an edit of the screen.
        state.damage().markAll();
    }

    private void forEach(Consumer<Row> action) {
        each(state.primary(), action);
        if (state.alternate() != null) {
            each(state.alternate(), action);
        }
        inFlight.forEach(action);
    }

    private static void each(Screen screen, Consumer<Row> action) {
        for (int row = 0; row < screen.rows(); row++) {
            action.accept(screen.row(row));
        }
    }

    private static void markClusters(Row row, GraphemeTable table) {
        for (int i = 0; i < row.printedEnd(); i++) {
            if ((row.glyph(i) & CellLayout.CLUSTER) != 0) {
                table.mark(CellLayout.code(row.glyph(i)));
            }
        }
    }

    private static void markLinks(Row row, LinkTable table) {
        for (int i = 0; row.styles().mayHaveExtras() && i < row.columns(); i++) {
            table.mark(CellLayout.link(row.extras(i)));
        }
    }

    /** Takes out links that are no longer in the table. */
    private static void dropLinks(Row row, LinkTable table) {
        for (int i = 0; row.styles().mayHaveExtras() && i < row.columns(); i++) {
            long extra = row.extras(i);
            if (CellLayout.link(extra) != 0 && table.get(CellLayout.link(extra)) == null) {
                row.restyle(i, row.style(i), CellLayout.extras(CellLayout.underlineColour(extra), 0));
            }
        }
    }
}
