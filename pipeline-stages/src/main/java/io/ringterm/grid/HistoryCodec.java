package io.ringterm.grid;

/** The lines of history in a snapshot: all of them, or how many there are. */
final class HistoryCodec {
    /** More than are ever pushed; a snapshot that says more would have numbers run over. */
    private static final long MAX_LINE = 1L << 56;

    /** What tables may have that only check lines: no fewer than those of any session. */
    private static final int CHECKED_CODE_POINTS = 255;

    private static final int CHECKED_LINKS = 65_000;
    private static final int CHECKED_URI_BYTES = 1 << 16;

    /** Of most lines; a longer one gets more. */
    private static final int LINE_BYTES = 256;

    private HistoryCodec() {}

    static void write(Scrollback history, StateWriter out) {
        LineStore lines = history.lines();
        out.varint(history.firstLine());
        out.varint(lines.lines());
        byte[] line = new byte[LINE_BYTES];
        for (int i = 0; i < lines.lines(); i++) {
            line = lines.copy(i, line);
            out.bytes(line, 0, lines.length(i));
        }
    }

    /** Each line is decoded once, so that a bad one shows now and not when somebody looks. */
    static void read(Scrollback history, StateReader in, int columns) {
        history.restart(readFirstLine(in));
        LineStore store = history.lines();
        Row check = new Row(columns);
        GraphemeTable checkGraphemes = new GraphemeTable(CHECKED_CODE_POINTS);
        LinkTable checkLinks = new LinkTable(CHECKED_LINKS, CHECKED_URI_BYTES);
        int lines = in.varint("lines", 0, history.maxLines());
        for (int i = 0; i < lines; i++) {
            byte[] line = in.bytes("line", Integer.MAX_VALUE);
            history.codec().decode(line, 0, line.length, check, checkGraphemes, checkLinks);
            store.append(line, 0, line.length);
        }
        in.require(store.bytes() <= history.maxBytes(), "history has too many bytes: bytes=", store.bytes());
    }

    private static long readFirstLine(StateReader in) {
        long line = in.varint("first line");
        in.require(line <= MAX_LINE, "first line is too large: line=", line);
        return line;
    }

    /** Writes how many lines there are, and none of them. */
    static void writeAbsent(Scrollback history, StateWriter out) {
        out.varint(history.firstLine());
        out.varint(history.size());
        out.varint(history.mostBytes());
    }

    /** Has as many lines as were written, which are absent. */
    static void readAbsent(Scrollback history, StateReader in, HistorySource source) {
        history.restart(readFirstLine(in));
        int lines = in.varint("lines", 0, history.maxLines());
        long most = in.varint("bytes of lines");
        in.require(most <= history.maxBytes(), "history has too many bytes: bytes=", most);
        history.leaveOut(lines, most, source);
    }
}
