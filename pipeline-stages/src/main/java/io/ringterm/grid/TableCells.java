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
        forEach(row -> row.markClusters(table));
    }

    @Override
    public void markLinks(LinkTable table) {
        forEach(row -> row.markLinks(table));
        table.mark(state.pen().link());
    }

    @Override
    public void dropLinks(LinkTable table) {
        forEach(row -> row.dropLinks(table));
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
}
