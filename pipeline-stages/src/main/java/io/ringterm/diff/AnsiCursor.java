package io.ringterm.diff;

/**
 * The cursor of the terminal rendered for, as far as it is known, and the shortest way to move it: CUP, or CR with line
 * feeds, BS, the relative moves, CHA or VPA where they are shorter.
 *
 * <p>After printing to the last column, terminals disagree about where the cursor is; only what takes no notice of the
 * column is used then. A line feed is used after CR only, so that a terminal driver that adds one does no harm.
 */
final class AnsiCursor {
    private static final int UNKNOWN = -1;

    private int row = UNKNOWN;
    private int column = UNKNOWN;

    void forget() {
        row = UNKNOWN;
        column = UNKNOWN;
    }

    /** The terminal's cursor is known to be here. */
    void set(int toRow, int toColumn) {
        row = toRow;
        column = toColumn;
    }

    /** The column is not certain any more. */
    void forgetColumn() {
        column = UNKNOWN;
    }

    /** Something was printed and moved the cursor. */
    void advance(int cells, int rowColumns) {
        if (column != UNKNOWN) {
            column += cells;
            if (column >= rowColumns) {
                column = UNKNOWN;
            }
        }
    }

    boolean isInRow(int other) {
        return row == other;
    }

    boolean isAt(int otherRow, int otherColumn) {
        return row == otherRow && column == otherColumn;
    }

    void moveTo(int toRow, int toColumn, AnsiBytes out) {
        if (isAt(toRow, toColumn)) {
            return;
        }
        if (row == UNKNOWN || !moveShort(toRow, toColumn, out)) {
            cup(toRow, toColumn, out);
        }
        row = toRow;
        column = toColumn;
    }

    /** Moves in another way than CUP, if that is shorter. */
    private boolean moveShort(int toRow, int toColumn, AnsiBytes out) {
        int limit = cupLength(toRow, toColumn);
        int down = toRow - row;
        if (down == 0) {
            return moveInRow(toColumn, limit, out);
        }
        if (toColumn == 0 && down > 0 && 1 + down < limit) {
            out.put('\r');
            for (int i = 0; i < down; i++) {
                out.put('\n');
            }
            return true;
        }
        if (column == toColumn && countLength(Math.abs(down)) < limit) {
            out.csi(Math.abs(down), down > 0 ? 'B' : 'A');
            return true;
        }
        return false;
    }

    private boolean moveInRow(int toColumn, int limit, AnsiBytes out) {
        if (toColumn == 0) {
            out.put('\r');
            return true;
        }
        int absolute = 3 + AnsiBytes.digits(toColumn + 1);
        int viaReturn = 1 + countLength(toColumn);
        int best = Math.min(absolute, viaReturn);
        if (column != UNKNOWN) {
            int right = toColumn - column;
            int relative = right > 0 ? countLength(right) : Math.min(-right, countLength(-right));
            if (relative <= best) {
                relative(right, out);
                return true;
            }
        }
        if (best >= limit) {
            return false;
        }
        if (viaReturn < absolute) {
            out.put('\r').csi(toColumn, 'C');
        } else {
            out.csi(toColumn + 1, 'G');
        }
        return true;
    }

    private static void relative(int right, AnsiBytes out) {
        if (right > 0) {
            out.csi(right, 'C');
        } else if (-right <= countLength(-right)) {
            for (int i = right; i < 0; i++) {
                out.put('\b');
            }
        } else {
            out.csi(-right, 'D');
        }
    }

    private static void cup(int toRow, int toColumn, AnsiBytes out) {
        out.csi();
        if (toRow > 0 || toColumn > 0) {
            out.number(toRow + 1);
        }
        if (toColumn > 0) {
            out.put(';').number(toColumn + 1);
        }
        out.put('H');
    }

    private static int cupLength(int toRow, int toColumn) {
        int length = 3;
        if (toRow > 0 || toColumn > 0) {
            length += AnsiBytes.digits(toRow + 1);
        }
        return toColumn > 0 ? length + 1 + AnsiBytes.digits(toColumn + 1) : length;
    }

    private static int countLength(int count) {
        return count == 1 ? 3 : 3 + AnsiBytes.digits(count);
    }
}
