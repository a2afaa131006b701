package io.ringterm.grid;

/**
 * Rewraps packed lines that stay in history. A line that was not wrapped and fits is copied as it is.
 *
 * <p>Works with tables of its own: what stays packed is none of the session's tables' business.
 */
final class HistoryRewrap implements Rewrap.Sink {
    /** Tables are emptied between lines when they have grown to this. */
    private static final int TABLE_SIZE = 1_024;

    private final Scrollback history;
    private final LineCodec codec;
    private final GraphemeTable graphemes = new GraphemeTable(255);
    private final LinkTable links = new LinkTable(65_000, 1 << 16);
    private final int oldColumns;
    private final int columns;
    private final RewrapMarks marks;
    private final Rewrap rewrap;
    private byte[] bytes = new byte[256];

    HistoryRewrap(Scrollback history, int oldColumns, int columns, RewrapMarks marks) {
        this.history = history;
        codec = new LineCodec(history.widths());
        this.oldColumns = oldColumns;
        this.columns = columns;
        this.marks = marks;
        rewrap = new Rewrap(columns, this, new Row(columns), marks);
    }

    void rewrap(LineStore lines, int start, int end) {
        Row source = new Row(oldColumns);
        boolean continued = false;
        for (int line = start; line < end; line++) {
            bytes = lines.copy(line, bytes);
            int length = lines.length(line);
            boolean wrapped = Reflow.isWrapped(lines, line);
            boolean copied = !wrapped && !continued && !marks.seek(line);
            if (copied && codec.cells(bytes, 0, length) <= columns) {
                history.appendPacked(bytes, length);
                marks.taken();
            } else {
                source.resize(oldColumns);
                codec.decode(bytes, 0, length, source, graphemes, links);
                rewrap.add(source, line);
            }
            continued = wrapped;
            if (!wrapped && (graphemes.size() > TABLE_SIZE || links.size() > TABLE_SIZE)) {
                graphemes.clear();
                links.clear();
            }
        }
        rewrap.finish();
    }

    @Override
    public Row take(Row row) {
        int length = codec.encode(row, graphemes, links);
        history.appendPacked(codec.buffer(), length);
        row.clear(0);
        return row;
    }
}
