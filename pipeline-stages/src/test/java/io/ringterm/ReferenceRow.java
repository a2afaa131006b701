package io.ringterm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Link;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Json;
import io.ringterm.testkit.TestTerminal;

/** A row of cells as text, a cell each, in the words of the corpora's README; from their JSON and from a terminal. */
final class ReferenceRow {
    /** A cell that nothing was done to. */
    static final String BLANK = "[ ]";

    private static final Object[][] FLAGS = {
        {CellLayout.BOLD, "BOLD"},
        {CellLayout.FAINT, "DIM"},
        {CellLayout.ITALIC, "ITALIC"},
        {CellLayout.INVERSE, "INVERSE"},
        {CellLayout.INVISIBLE, "HIDDEN"},
        {CellLayout.STRIKE, "STRIKEOUT"}
    };
    private static final String[] UNDERLINES = {
        "", "UNDERLINE", "DOUBLE_UNDERLINE", "UNDERCURL", "DOTTED_UNDERLINE", "DASHED_UNDERLINE"
    };
    private static final String[] WIDTHS = {"", "WIDE_CHAR", "WIDE_CHAR_SPACER", "LEADING_WIDE_CHAR_SPACER"};

    private ReferenceRow() {}

    static List<String> expected(Map<String, Object> row) {
        List<String> cells = new ArrayList<>();
        for (Object each : Json.list(row.get("runs"))) {
            Map<String, Object> run = Json.object(each);
            String look = look(run);
            if (run.containsKey("text")) {
                ((String) run.get("text"))
                        .codePoints()
                        .forEach(code -> cells.add(cell(Character.toString(code), look)));
            } else {
                Json.list(run.get("cells")).forEach(text -> cells.add(cell((String) text, look)));
            }
        }
        if (Boolean.TRUE.equals(row.get("wrapped"))) {
            cells.add("wrapped");
        }
        return cells;
    }

    private static String look(Map<String, Object> run) {
        StringBuilder look = new StringBuilder();
        for (String key : new String[] {"fg", "bg", "underline_color"}) {
            if (run.containsKey(key)) {
                look.append(' ').append(key).append('=').append(run.get(key));
            }
        }
        if (run.containsKey("flags")) {
            look.append(' ').append(new TreeSet<>(Json.list(run.get("flags"))));
        }
        return look
                + (run.containsKey("link")
                        ? " link=" + Json.object(run.get("link")).get("uri")
                        : "");
    }

    private static String cell(String text, String look) {
        return "[" + (text.equals("\t") ? " " : text) + "]" + look;
    }

    static List<String> actual(TerminalState state, Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.columns(); column++) {
            cells.add(cell(text(state, row.glyph(column)), look(state, row, column)));
        }
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).equals(BLANK)) {
            end--;
        }
        List<String> content = new ArrayList<>(cells.subList(0, end));
        if (row.has(Row.WRAPPED)) {
            content.add("wrapped");
        }
        return content;
    }

    private static String text(TerminalState state, int glyph) {
        String text = TestTerminal.cell(state, glyph);
        return text.isEmpty() ? " " : text;
    }

    private static String look(TerminalState state, Row row, int column) {
        long style = row.style(column);
        long extras = row.extras(column);
        StringBuilder look = new StringBuilder();
        colour(look, "fg", CellLayout.foreground(style));
        colour(look, "bg", CellLayout.background(style));
        colour(look, "underline_color", CellLayout.underlineColour(extras));
        TreeSet<Object> flags = new TreeSet<>();
        int attributes = CellLayout.attributes(style);
        for (Object[] flag : FLAGS) {
            if ((attributes & (int) flag[0]) != 0) {
                flags.add(flag[1]);
            }
        }
        flags.add(UNDERLINES[(attributes & CellLayout.UNDERLINE) >>> CellLayout.UNDERLINE_SHIFT]);
        flags.add(WIDTHS[(row.glyph(column) & CellLayout.WIDTH_MASK) / CellLayout.WIDE]);
        flags.remove("");
        if (!flags.isEmpty()) {
            look.append(' ').append(flags);
        }
        Link link = state.links().get(CellLayout.link(extras));
        return look + (link == null ? "" : " link=" + link.uri());
    }

    private static void colour(StringBuilder look, String name, int colour) {
        int value = CellLayout.colourValue(colour);
        if (CellLayout.colourKind(colour) == CellLayout.PALETTE) {
            look.append(' ').append(name).append('=').append(value);
        } else if (CellLayout.colourKind(colour) == CellLayout.DIRECT) {
            look.append(' ').append(name).append('=').append(String.format("#%06x", value));
        }
    }
}
