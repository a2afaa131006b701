package io.ringterm.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;

import static io.ringterm.grid.CellLayout.code;

/** Ringterm itself, in the form in which the peers answer. */
final class RingtermPeer {
    private static final int[] LETTER_ATTRIBUTES = {
        CellLayout.BOLD,
        CellLayout.FAINT,
        CellLayout.ITALIC,
        CellLayout.BLINK,
        CellLayout.INVERSE,
        CellLayout.INVISIBLE,
        CellLayout.STRIKE,
        CellLayout.OVERLINE
    };
    private static final String LETTERS = "bdilrhso";

    private RingtermPeer() {}

    /** The cursor and the cells. */
    static String screen(int columns, int rows, byte[] bytes) {
        Terminal terminal = terminal(columns, rows, bytes);
        Cursor cursor = terminal.state().cursor();
        return cursor.row() + " " + cursor.column() + "\n" + cells(terminal.state());
    }

    /** The cells alone. */
    static String cells(int columns, int rows, byte[] bytes) {
        return cells(terminal(columns, rows, bytes).state());
    }

    /** A sequence as text, ESC as {@code ^}, and {@code |} behind each piece that leaves a wrap pending. */
    static String annotated(int columns, int rows, List<byte[]> sequence) {
        Terminal terminal = new Terminal(columns, rows);
        StringBuilder text = new StringBuilder();
        for (byte[] piece : sequence) {
            terminal.write(piece);
            text.append(new String(piece, StandardCharsets.UTF_8).replace('\u001b', '^'));
            text.append(terminal.state().cursor().pendingWrap() ? "|" : "");
        }
        return text.toString();
    }

    private static Terminal terminal(int columns, int rows, byte[] bytes) {
        Terminal terminal = new Terminal(columns, rows);
        terminal.write(bytes);
        return terminal;
    }

    private static String cells(TerminalState state) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < state.rows(); row++) {
            for (int column = 0; column < state.columns(); column++) {
                out.append(column > 0 ? " " : "");
                cell(state, state.screen().row(row), column, out);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void cell(TerminalState state, Row row, int column, StringBuilder out) {
        int glyph = row.glyph(column);
        long style = row.style(column) & ~CellLayout.EXTRAS_BIT;
        if ((glyph & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            out.append('_');
            return;
        }
        boolean blank = (glyph & CellLayout.CLUSTER) == 0 && (code(glyph) == 0 || code(glyph) == ' ');
        if (blank && style == 0) {
            out.append('.');
            return;
        }
        if ((glyph & CellLayout.CLUSTER) != 0) {
            String separator = "";
            for (int codePoint : state.graphemes().get(code(glyph))) {
                out.append(separator).append(Integer.toHexString(codePoint));
                separator = "+";
            }
        } else {
            out.append(Integer.toHexString(blank ? ' ' : code(glyph)));
        }
        out.append(':').append(attributes(CellLayout.attributes(style)));
        out.append(':').append(colour(CellLayout.foreground(style)));
        out.append(':').append(colour(CellLayout.background(style)));
    }

    private static String attributes(int attributes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LETTER_ATTRIBUTES.length; i++) {
            if ((attributes & LETTER_ATTRIBUTES[i]) != 0) {
                out.append(LETTERS.charAt(i));
            }
        }
        int underline = (attributes & CellLayout.UNDERLINE) >> CellLayout.UNDERLINE_SHIFT;
        return underline == 0
                ? out.toString()
                : out.append('u').append(underline).toString();
    }

    private static String colour(int colour) {
        return switch (CellLayout.colourKind(colour)) {
            case CellLayout.PALETTE -> Integer.toString(CellLayout.colourValue(colour));
            case CellLayout.DIRECT -> String.format("#%06x", CellLayout.colourValue(colour));
            default -> "-";
        };
    }
}
