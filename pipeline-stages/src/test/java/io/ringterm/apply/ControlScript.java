package io.ringterm.apply;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Link;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalSettings;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Escapes;
import io.ringterm.testkit.TestTerminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** One line of a script: something to do, or something to expect. */
final class ControlScript {
    private final TestTerminal terminal;

    ControlScript(TestTerminal terminal) {
        this.terminal = terminal;
    }

    void line(String where, String line, List<String> screen) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (word) {
            case "in" -> terminal.write(Escapes.bytes(rest));
            case "resize" -> resize(rest);
            case "timer" -> terminal.expireSync();
            default -> expect(where, word, rest, screen);
        }
    }

    private void resize(String size) {
        int x = size.indexOf('x');
        terminal.resize(Integer.parseInt(size.substring(0, x)), Integer.parseInt(size.substring(x + 1)));
    }

    private void expect(String where, String word, String rest, List<String> screen) {
        TerminalState state = terminal.state();
        switch (word) {
            case "screen" -> assertEquals(String.join("\n", screen).stripTrailing(), dotted(terminal.screen()), where);
            case "row" -> assertEquals(second(rest), dotted(terminal.row(first(rest))), where);
            case "cursor" -> assertEquals(rest, cursor(), where);
            case "reply" ->
                assertEquals(
                        Escapes.show(new String(Escapes.bytes(rest), StandardCharsets.ISO_8859_1)),
                        Escapes.show(terminal.replies()),
                        where);
            case "event" -> assertEquals(rest, nextEvent(), where);
            case "mode" -> mode(where, rest);
            case "cell" -> assertEquals(second(rest), rendition(rest), where);
            case "link" -> assertEquals(second(rest), link(rest), where);
            case "line" -> assertEquals(second(rest), kind(first(rest)), where);
            case "wrapped" ->
                assertEquals(second(rest).equals("yes"), row(first(rest)).has(Row.WRAPPED), where);
            case "title" -> assertEquals(rest, state.display().titles().title(), where);
            case "icon" -> assertEquals(rest, state.display().titles().icon(), where);
            case "history" ->
                assertEquals(Integer.parseInt(rest), state.history().size(), where);
            default -> fail(where + ": line is not understood: " + word);
        }
    }

    /** Blanks as dots. */
    private static String dotted(String text) {
        return text.replace(' ', '.');
    }

    private static int first(String rest) {
        return Integer.parseInt(rest.split(" ")[0]);
    }

    private static String second(String rest) {
        int space = rest.indexOf(' ');
        return space < 0 ? "" : rest.substring(space + 1);
    }

    private Row row(int row) {
        return terminal.state().screen().row(row);
    }

    private String cursor() {
        Cursor cursor = terminal.state().cursor();
        return cursor.row() + "," + cursor.column() + (cursor.pendingWrap() ? " wrap" : "");
    }

    private String nextEvent() {
        HostEvent event = terminal.apply().hostEvents().poll();
        return event == null ? "none" : event.toString();
    }

    private void mode(String where, String rest) {
        String[] parts = rest.split(" ");
        boolean on = terminal.state().modes().is(Mode.valueOf(parts[0]));
        assertEquals(parts[1], on ? "on" : "off", where + ": " + parts[0]);
    }

    private String rendition(String rest) {
        Row row = row(Integer.parseInt(rest.substring(0, rest.indexOf(','))));
        int column = Integer.parseInt(rest.substring(rest.indexOf(',') + 1, rest.indexOf(' ')));
        ReplyBuffer text = new ReplyBuffer(256, new TerminalSettings());
        SgrReport.add(text.begin(), row.style(column), CellLayout.underlineColour(row.extras(column)));
        text.send();
        return new String(text.take(), StandardCharsets.US_ASCII);
    }

    private String link(String rest) {
        Row row = row(Integer.parseInt(rest.substring(0, rest.indexOf(','))));
        int column = Integer.parseInt(rest.substring(rest.indexOf(',') + 1, rest.indexOf(' ')));
        Link link = terminal.state().links().get(CellLayout.link(row.extras(column)));
        return link == null ? "none" : link.uri();
    }

    private String kind(int row) {
        Row cells = row(row);
        return cells.has(Row.DOUBLE_WIDTH)
                ? "double-width"
                : cells.has(Row.DOUBLE_TOP) ? "double-top" : cells.has(Row.DOUBLE_BOTTOM) ? "double-bottom" : "single";
    }
}
