package io.ringterm.grid;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.Limits;

/** What is true of every state, whatever came in. For tests, fuzzing and for states that were read from bytes. */
public final class GridInvariants {
    private final List<String> violations = new ArrayList<>();

    private GridInvariants() {}

    /**
     * Checks a state.
     *
     * @param state what to check
     * @return what is wrong, in words; empty where nothing is
     */
    public static List<String> check(TerminalState state) {
        GridInvariants check = new GridInvariants();
        check.position(state);
        check.screen("primary", state.primary(), state);
        if (state.alternate() != null) {
            check.screen("alternate", state.alternate(), state);
        }
        check.history(state);
        check.tables(state);
        check.commands(state);
        return check.violations;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            violations.add(message);
        }
    }

    private void position(TerminalState state) {
        Cursor cursor = state.cursor();
        Margins margins = state.margins();
        require(
                cursor.row() >= 0 && cursor.row() < state.rows(),
                "cursor must be on the screen: row=" + cursor.row() + ", rows=" + state.rows());
        require(
                cursor.column() >= 0 && cursor.column() < state.columns(),
                "cursor must be on the screen: column=" + cursor.column() + ", columns=" + state.columns());
        require(
                margins.top() >= 0 && margins.top() <= margins.bottom() && margins.bottom() < state.rows(),
                "margins must be on the screen: top=" + margins.top() + ", bottom=" + margins.bottom());
        require(
                margins.left() >= 0 && margins.left() <= margins.right() && margins.right() < state.columns(),
                "margins must be on the screen: left=" + margins.left() + ", right=" + margins.right());
        require(
                state.screen() == (state.isAlternate() ? state.alternate() : state.primary()),
                "the shown screen must be one of the two");
    }

    private void screen(String name, Screen screen, TerminalState state) {
        require(
                screen.columns() == state.columns() && screen.rows() == state.rows(),
                name + " screen must have the terminal's size: " + screen.columns() + "x" + screen.rows());
        for (int row = 0; row < screen.rows(); row++) {
            Row cells = screen.row(row);
            String where = name + " row " + row;
            require(cells.columns() == screen.columns(), where + " has another length: columns=" + cells.columns());
            for (int other = row + 1; other < screen.rows() && screen.rows() <= 64; other++) {
                require(cells != screen.row(other), where + " is row " + other + " too");
            }
            row(where, cells, state);
        }
    }

    private void row(String where, Row row, TerminalState state) {
        for (int column = 0; column < row.columns(); column++) {
            int glyph = row.glyph(column);
            int width = glyph & CellLayout.WIDTH_MASK;
            String cell = where + " column " + column;
            if (width == CellLayout.WIDE) {
                require(
                        column + 1 < row.columns() && width(row, column + 1) == CellLayout.SPACER,
                        cell + " is wide and has no spacer");
            } else if (width == CellLayout.SPACER) {
                require(column > 0 && width(row, column - 1) == CellLayout.WIDE, cell + " is a spacer of nothing");
                require(CellLayout.code(glyph) == 0, cell + " is a spacer and has a code");
            }
            if ((glyph & CellLayout.CLUSTER) != 0) {
                require(state.graphemes().get(CellLayout.code(glyph)) != null, cell + " has an unknown cluster");
            }
            int link = CellLayout.link(row.extras(column));
            require(link == 0 || state.links().get(link) != null, cell + " has an unknown link: link=" + link);
        }
    }

    private static int width(Row row, int column) {
        return row.glyph(column) & CellLayout.WIDTH_MASK;
    }

    private void history(TerminalState state) {
        Scrollback history = state.history();
        int limit = state.open().limits().historyLines();
        require(history.size() <= limit, "history has too many lines: lines=" + history.size() + ", limit=" + limit);
    }

    private void tables(TerminalState state) {
        int limit = state.open().limits().hyperlinks();
        require(
                state.links().size() <= limit,
                "too many links: links=" + state.links().size() + ", limit=" + limit);
        int link = state.pen().link();
        require(link == 0 || state.links().get(link) != null, "pen has an unknown link: link=" + link);
    }

    private void commands(TerminalState state) {
        int count = state.shell().commands().size();
        require(count <= Limits.MAX_COMMANDS, "too many commands: commands=" + count);
        Anchor before = null;
        for (Command command : state.shell().commands().list()) {
            Anchor prompt = command.promptStart();
            require(
                    before == null
                            || before.line() < prompt.line()
                            || before.line() == prompt.line() && before.column() < prompt.column(),
                    "a prompt does not come behind the one before: line=" + prompt.line());
            require(
                    prompt.line() < state.primary().anchors().endLine() && prompt.column() <= state.columns(),
                    "a prompt is not on the screen: line=" + prompt.line() + ", column=" + prompt.column());
            before = prompt;
        }
    }
}
