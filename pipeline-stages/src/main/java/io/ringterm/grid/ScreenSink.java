package io.ringterm.grid;

/** Takes the rows of a rewrapped screen; when there are more than a screenful, the first go to history. */
final class ScreenSink implements Rewrap.Sink {
    private final Scrollback history;
    private final TableCells cells;
    private final int columns;
    private final Row[] ring;
    private int first;
    private int count;

    ScreenSink(Scrollback history, TableCells cells, int columns, int rows) {
        this.history = history;
        this.cells = cells;
        this.columns = columns;
        ring = new Row[rows];
    }

    Row first() {
        return held(new Row(columns));
    }

    @Override
    public Row take(Row row) {
        if (count < ring.length) {
            ring[count++] = row;
            return held(new Row(columns));
        }
        Row oldest = ring[first];
        ring[first] = row;
        first = (first + 1) % ring.length;
        history.push(oldest);
        oldest.clear(0);
        return oldest;
    }

    private Row held(Row row) {
        cells.hold(row);
        return row;
    }

    /** The last screenful, with blank rows below where there were not so many. */
    Row[] rows() {
        Row[] rows = new Row[ring.length];
        for (int i = 0; i < rows.length; i++) {
            Row row = ring[(first + i) % ring.length];
            rows[i] = row == null ? new Row(columns) : row;
        }
        return rows;
    }
}
