package io.ringterm.replay.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.replay.snapshot.HistoryRows;
import io.ringterm.replay.snapshot.RowJson;

/** Finds the first cell that two terminals show differently: the screen first, then history from the newest line back. */
public final class GridComparison {
    private static final String NOTHING = "{}";

    private GridComparison() {}

    /** The first difference after an event, or null where all cells are the same. */
    static CellDifference first(long sequence, TerminalState recorded, TerminalState replayed) {
        int rows = Math.min(recorded.rows(), replayed.rows());
        for (int row = 0; row < rows; row++) {
            CellDifference found = inRow(
                    sequence,
                    row,
                    new Side(recorded.screen().row(row), recorded.graphemes(), recorded.links()),
                    new Side(replayed.screen().row(row), replayed.graphemes(), replayed.links()));
            if (found != null) {
                return found;
            }
        }
        return inHistory(sequence, new HistoryRows(recorded), new HistoryRows(replayed));
    }

    /**
     * A cell of two screens.
     *
     * @param row from 0
     * @param column from 0
     * @param left a terminal's state
     * @param right another one's
     * @return both cells as JSON, at no sequence
     */
    public static CellDifference cell(int row, int column, TerminalState left, TerminalState right) {
        return new CellDifference(-1, row, column, cell(row, column, left), cell(row, column, right));
    }

    private static String cell(int row, int column, TerminalState state) {
        return row < state.rows()
                ? new Side(state.screen().row(row), state.graphemes(), state.links()).cell(column)
                : NOTHING;
    }

    private static CellDifference inHistory(long sequence, HistoryRows recorded, HistoryRows replayed) {
        int lines = Math.min(recorded.size(), replayed.size());
        for (int back = 1; back <= lines; back++) {
            CellDifference found = inRow(
                    sequence,
                    -back,
                    new Side(recorded.row(recorded.size() - back), recorded.graphemes(), recorded.links()),
                    new Side(replayed.row(replayed.size() - back), replayed.graphemes(), replayed.links()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static CellDifference inRow(long sequence, int row, Side recorded, Side replayed) {
        int columns = Math.max(recorded.row.columns(), replayed.row.columns());
        for (int column = 0; column < columns && !recorded.sameAs(replayed); column++) {
            String a = recorded.cell(column);
            String b = replayed.cell(column);
            if (!a.equals(b)) {
                return new CellDifference(sequence, row, column, a, b);
            }
        }
        return null;
    }

    /** A row and the tables that its cells refer to. */
    private record Side(Row row, GraphemeTable graphemes, LinkTable links) {
        boolean sameAs(Side other) {
            return row.columns() == other.row.columns()
                    && row.hash(graphemes, links) == other.row.hash(other.graphemes, other.links);
        }

        String cell(int column) {
            if (column >= row.columns()) {
                return NOTHING;
            }
            StringWriter text = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                new RowJson(json, graphemes, links).writeRun(row, column, column + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }
}
