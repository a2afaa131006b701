package io.ringterm.grid;

/**
 * The oldest lines of a history that a snapshot left out, and who has them.
 *
 * <pre>
 *  firstLine                       endLine
 *  +-------------+-----------------+
 *  | absent      | LineStore       |
 *  +-------------+-----------------+
 * </pre>
 *
 * <p>Most of them are never looked at: they go as new lines come.
 */
final class AbsentLines {
    private HistorySource source;
    private int count;
    private long mostBytes;

    void leaveOut(int lines, long bytes, HistorySource from) {
        forget();
        if (lines > 0) {
            count = lines;
            mostBytes = bytes;
            source = from;
        }
    }

    int count() {
        return count;
    }

    /** The bytes that they take in a store, its index counted, or more: those of dropped lines are not known. */
    long mostBytes() {
        return mostBytes;
    }

    /** Drops so many, or all there are, and tells how many. */
    int drop(int lines) {
        int dropped = Math.min(lines, count);
        count -= dropped;
        if (count == 0) {
            forget();
        }
        return dropped;
    }

    void forget() {
        count = 0;
        mostBytes = 0;
        source = null;
    }

    /** A store of these lines, of which there must be some, and of those behind them. */
    LineStore fetch(long firstLine, LineStore behind) {
        long end = firstLine + count;
        Scrollback whole = source.history(firstLine, end);
        if (whole.firstLine() > firstLine || whole.endLine() < end) {
            throw new StateFormatException("the lines that a snapshot left out are not those of its history: lines="
                    + firstLine + " to " + (end - 1) + ", history=" + whole.firstLine() + " to "
                    + (whole.endLine() - 1));
        }
        LineStore all = new LineStore();
        whole.copyTo(all, firstLine, end);
        if (all.bytes() > mostBytes) {
            throw new StateFormatException("the lines that a snapshot left out take more bytes than it says: bytes="
                    + all.bytes() + ", said=" + mostBytes);
        }
        byte[] line = new byte[256];
        for (int i = 0; i < behind.lines(); i++) {
            line = behind.copy(i, line);
            all.append(line, 0, behind.length(i));
        }
        forget();
        return all;
    }
}
