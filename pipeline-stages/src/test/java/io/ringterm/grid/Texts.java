package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;

/** Rows as text, and text as a plain program would print it. */
final class Texts {
    private Texts() {}

    static TerminalState terminal(int columns, int rows) {
        return new TerminalState(OpenPayload.of(columns, rows));
    }

    static TerminalState terminal(int columns, int rows, int historyLines) {
        return new TerminalState(
                OpenPayload.of(columns, rows).withLimits(Limits.DEFAULT.withHistoryLines(historyLines)));
    }

    /** Four rows of five letters, each row its own. */
    static TerminalState letters() {
        TerminalState state = terminal(5, 4);
        print(state, "aaaaa\nbbbbb\nccccc\nddddd");
        return state;
    }

    /** The row's text without trailing blanks; clusters in full. */
    static String of(Row row, GraphemeTable graphemes) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < row.columns(); column++) {
            int glyph = row.glyph(column);
            if ((glyph & CellLayout.CLUSTER) != 0) {
                for (int codePoint : graphemes.get(CellLayout.code(glyph))) {
                    text.appendCodePoint(codePoint);
                }
            } else if ((glyph & CellLayout.WIDTH_MASK) != CellLayout.SPACER) {
                text.appendCodePoint(CellLayout.code(glyph) == 0 ? ' ' : CellLayout.code(glyph));
            }
        }
        return text.toString().stripTrailing();
    }

    static String row(TerminalState state, int row) {
        return of(state.screen().row(row), state.graphemes());
    }

    static String line(TerminalState state, long line) {
        Row row = new Row(state.columns());
        state.history().read(line, row, state.graphemes(), state.links());
        return of(row, state.graphemes());
    }

    /** Prints with autowrap; {@code \n} goes to the beginning of the next line. */
    static void print(TerminalState state, String text) {
        Cursor cursor = state.cursor();
        for (byte value : text.getBytes(StandardCharsets.US_ASCII)) {
            if (value == '\n') {
                lineFeed(state);
                continue;
            }
            if (cursor.pendingWrap()) {
                state.screen().flag(cursor.row(), Row.WRAPPED, true);
                lineFeed(state);
            }
            state.screen()
                    .put(
                            cursor.row(),
                            cursor.column(),
                            value,
                            state.pen().style(),
                            state.pen().extras());
            if (cursor.column() == state.columns() - 1) {
                cursor.pendingWrap(true);
            } else {
                cursor.column(cursor.column() + 1);
            }
        }
    }

    private static void lineFeed(TerminalState state) {
        Cursor cursor = state.cursor();
        if (cursor.row() == state.rows() - 1) {
            state.screen().scrollUp(0, state.rows(), 1, 0);
            cursor.column(0);
        } else {
            cursor.moveTo(cursor.row() + 1, 0);
        }
    }

    /** The rows of the shown screen. */
    static String rows(TerminalState state) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < state.rows(); row++) {
            rows.add(row(state, row));
        }
        return String.join("|", rows);
    }
}
