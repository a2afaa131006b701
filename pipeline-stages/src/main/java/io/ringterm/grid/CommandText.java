package io.ringterm.grid;

import io.ringterm.event.Limits;

/**
 * Reads a command line off the screen: the cells between two places that were printed as such (OSC 133 B), without
 * prompts of further lines and prompts on the right.
 */
public final class CommandText {
    private final TerminalState state;
    private final StringBuilder text = new StringBuilder();
    /** Cells that nothing was printed to, since the last one of the command line. */
    private int blanks;

    private CommandText(TerminalState state) {
        this.state = state;
    }

    /**
     * Reads the newest command's line.
     *
     * @param state the terminal that has it on its primary screen or in its history
     * @param endLine the line where it ends
     * @param endColumn the column where it ends
     * @return what was printed as a command line since its place was told; empty where it was not
     */
    public static String read(TerminalState state, long endLine, int endColumn) {
        Command command = state.shell().commands().last();
        Anchor from = command == null ? null : command.commandStart();
        return from == null || from.isDropped() ? "" : new CommandText(state).lines(from, endLine, endColumn);
    }

    private String lines(Anchor from, long endLine, int endColumn) {
        Scrollback history = state.history();
        // Tables of its own for what is in history: reading changes nothing of the session's.
        GraphemeTable graphemes = new GraphemeTable(state.open().limits().clusterCodePoints());
        LinkTable links = new LinkTable(0, 0);
        Row packed = new Row(state.columns());
        for (long line = from.line; line <= endLine && text.length() < Limits.MAX_COMMAND_CHARS; line++) {
            boolean old = line < history.endLine();
            if (old) {
                history.read(line, packed, graphemes, links);
            }
            Row row = old ? packed : state.primary().row((int) (line - history.endLine()));
            int first = line == from.line ? from.column : 0;
            int end = line == endLine ? Math.min(endColumn, row.columns()) : row.columns();
            cells(row, first, end, old ? graphemes : state.graphemes());
            if (!row.has(Row.WRAPPED) && text.length() > 0) {
                text.append('\n');
                blanks = 0;
            }
        }
        return text.toString().strip();
    }

    private void cells(Row row, int first, int end, GraphemeTable graphemes) {
        for (int column = first; column < end; column++) {
            int glyph = row.glyph(column);
            if ((glyph & CellLayout.SEMANTIC_MASK) == CellLayout.INPUT) {
                text.append(" ".repeat(blanks));
                blanks = 0;
                GlyphText.append(text, glyph, graphemes);
            } else if (glyph == CellLayout.EMPTY && text.length() > 0) {
                blanks++;
            }
        }
    }
}
