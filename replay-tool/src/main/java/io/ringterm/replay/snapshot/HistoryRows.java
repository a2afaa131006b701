package io.ringterm.replay.snapshot;

import io.ringterm.event.Limits;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;
import io.ringterm.grid.Scrollback;
import io.ringterm.grid.TerminalState;

/** The lines of history as rows, read without changing the terminal. */
public final class HistoryRows {
    private final Scrollback history;
    private final GraphemeTable graphemes;
    private final LinkTable links;
    private final int columns;

    /**
     * The history of a terminal.
     *
     * @param state the terminal's state
     */
    public HistoryRows(TerminalState state) {
        Limits limits = state.open().limits();
        history = state.history();
        graphemes = new GraphemeTable(limits.clusterCodePoints());
        links = new LinkTable(limits.hyperlinks(), limits.uriBytes());
        columns = state.columns();
    }

    /**
     * Where the rows' clusters are.
     *
     * @return a table of this reader's own
     */
    public GraphemeTable graphemes() {
        return graphemes;
    }

    /**
     * Where the rows' links are.
     *
     * @return a table of this reader's own
     */
    public LinkTable links() {
        return links;
    }

    /**
     * How many lines there are.
     *
     * @return at least 0
     */
    public int size() {
        return history.size();
    }

    /**
     * A line.
     *
     * @param index from 0, the oldest
     * @return a new row
     */
    public Row row(int index) {
        Row row = new Row(columns);
        history.read(history.firstLine() + index, row, graphemes, links);
        return row;
    }
}
