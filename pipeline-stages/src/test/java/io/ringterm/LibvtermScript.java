package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Escapes;
import io.ringterm.testkit.TestTerminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Runs lines of one of libvterm's scripts; the corpora's README says what they mean. */
final class LibvtermScript {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:x\\s*(\\d+))?");
    private static final Pattern CELL = Pattern.compile(
            "\\{(.*?)\\} width=(\\d) attrs=\\{(.*?)\\} (dwl )?(dhl-top |dhl-bottom )?fg=(\\S+) bg=(\\S+)");
    private static final String[] DEFAULTS = {"rgb(240,240,240)", "rgb(0,0,0)"};

    private TestTerminal terminal = new TestTerminal(80, 25);
    private boolean utf8;

    static boolean isExpectation(String line) {
        String text = line.strip();
        return text.startsWith("?") || text.startsWith("output ");
    }

    /** All lines; the first difference is thrown after the last line, so that the state is right for what follows. */
    void run(List<String> lines) {
        AssertionError first = null;
        StringBuilder output = new StringBuilder();
        boolean anyOutput = lines.stream().anyMatch(line -> line.strip().startsWith("output "));
        StringBuilder replies = new StringBuilder();
        for (String line : lines) {
            try {
                line(line.strip(), output);
            } catch (AssertionError e) {
                first = first == null ? e : first;
            }
            replies.append(terminal.replies());
        }
        if (first != null) {
            throw first;
        }
        if (anyOutput) {
            assertEquals(Escapes.show(output.toString()), Escapes.show(replies.toString()), "output");
        }
    }

    private void line(String line, StringBuilder output) {
        String[] words = line.split(" ", 2);
        String rest = words.length < 2 ? "" : words[1];
        switch (words[0]) {
            case "RESET" -> terminal.write("\u001bc");
            case "INIT" -> terminal = new TestTerminal(80, 25);
            case "UTF8" -> utf8 = rest.equals("1");
            case "RESIZE" -> terminal.resize(number(rest, 1), number(rest, 0));
            case "PUSH" -> push(rest);
            case "output" -> output.append(new String(literal(rest), StandardCharsets.ISO_8859_1));
            case "?cursor" -> assertEquals(value(line), cursor(), line);
            case "?pen" -> pen(line);
            case "?screen_row" ->
                assertEquals(quoted(value(line)), terminal.row(Integer.parseInt(words[1].split(" ")[0])), line);
            case "?screen_chars" -> assertEquals(quoted(value(line)), text(words[1], "\n"), line);
            case "?screen_text" -> assertEquals(value(line), codes(text(words[1], "\n")), line);
            case "?screen_eol" -> assertEquals(value(line), endOfLine(words[1]) ? "1" : "0", line);
            case "?screen_cell" -> cell(words[1], value(line));
            default -> {}
        }
    }

    /** In bytes that are not UTF-8 controls of C1 stand as they are; here they are decoded first, hence sent as UTF-8. */
    private void push(String rest) {
        byte[] bytes = literal(rest);
        terminal.write(utf8 ? bytes : new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] literal(String text) {
        Matcher matcher = LITERAL.matcher(text);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        while (matcher.find()) {
            int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            for (int i = 0; i < times; i++) {
                bytes.writeBytes(Escapes.bytes(matcher.group(1)));
            }
        }
        return bytes.toByteArray();
    }

    private static String value(String line) {
        return line.endsWith(" =")
                ? ""
                : line.substring(line.indexOf(" = ") + 3).strip();
    }

    private static String quoted(String value) {
        return new String(literal(value), StandardCharsets.UTF_8);
    }

    private static int number(String list, int index) {
        return Integer.parseInt(list.split("[^0-9]+")[index]);
    }

    private String cursor() {
        Cursor cursor = terminal.state().cursor();
        return cursor.row() + "," + cursor.column();
    }

    private void pen(String line) {
        long style = terminal.state().pen().style();
        int attributes = CellLayout.attributes(style);
        String name = line.split(" ")[1];
        String expected = value(line);
        switch (name) {
            case "bold" -> assertEquals(expected, onOff(attributes, CellLayout.BOLD), line);
            case "italic" -> assertEquals(expected, onOff(attributes, CellLayout.ITALIC), line);
            case "blink" -> assertEquals(expected, onOff(attributes, CellLayout.BLINK), line);
            case "reverse" -> assertEquals(expected, onOff(attributes, CellLayout.INVERSE), line);
            case "underline" ->
                assertEquals(expected, "" + ((attributes & CellLayout.UNDERLINE) >>> CellLayout.UNDERLINE_SHIFT), line);
            case "foreground" ->
                assertEquals(expected, colour(CellLayout.foreground(style), "rgb(240,240,240,is_default_fg)"), line);
            case "background" ->
                assertEquals(expected, colour(CellLayout.background(style), "rgb(0,0,0,is_default_bg)"), line);
            default -> throw new AssertionError("there is no such attribute here: " + line);
        }
    }

    private static String onOff(int attributes, int mask) {
        return (attributes & mask) != 0 ? "on" : "off";
    }

    private static String colour(int colour, String byDefault) {
        int value = CellLayout.colourValue(colour);
        return switch (CellLayout.colourKind(colour)) {
            case CellLayout.PALETTE -> "idx(" + value + ")";
            case CellLayout.DIRECT -> rgb(value);
            default -> byDefault;
        };
    }

    private static String rgb(int value) {
        return "rgb(" + (value >> 16) + "," + (value >> 8 & 255) + "," + (value & 255) + ")";
    }

    private String text(String arguments, String separator) {
        List<String> rows = new ArrayList<>();
        for (int row = number(arguments, 0); row < number(arguments, 2); row++) {
            rows.add(text(row, number(arguments, 1), number(arguments, 3)));
        }
        return String.join(separator, rows);
    }

    private String text(int row, int from, int to) {
        StringBuilder text = new StringBuilder();
        Row cells = terminal.state().screen().row(row);
        for (int column = from; column < to; column++) {
            text.append(TestTerminal.cell(terminal.state(), cells.glyph(column)));
        }
        return text.toString().stripTrailing();
    }

    private static String codes(String text) {
        List<String> codes = new ArrayList<>();
        text.codePoints().forEach(code -> codes.add(String.format("0x%02x", code)));
        return String.join(",", codes);
    }

    private boolean endOfLine(String arguments) {
        Row row = terminal.state().screen().row(number(arguments, 0));
        return row.contentEnd() <= number(arguments, 1);
    }

    private void cell(String arguments, String expected) {
        Matcher matcher = CELL.matcher(expected);
        if (!matcher.matches()) {
            throw new AssertionError("cell is not understood: " + expected);
        }
        TerminalState state = terminal.state();
        Row row = state.screen().row(number(arguments, 0));
        int column = number(arguments, 1);
        String shown = TestTerminal.cell(state, row.glyph(column));
        assertEquals(matcher.group(1), row.glyph(column) == 0 ? "" : codes(shown), expected);
        assertEquals(matcher.group(3), attributes(CellLayout.attributes(row.style(column))), expected);
        assertEquals(matcher.group(4) != null, (row.flags() & Row.DOUBLE_MASK) != 0, expected);
        assertEquals(
                matcher.group(5) == null ? "" : matcher.group(5).strip(),
                row.has(Row.DOUBLE_TOP) ? "dhl-top" : row.has(Row.DOUBLE_BOTTOM) ? "dhl-bottom" : "",
                expected);
        assertEquals(matcher.group(6), shownColour(CellLayout.foreground(row.style(column)), 0), expected);
        assertEquals(matcher.group(7), shownColour(CellLayout.background(row.style(column)), 1), expected);
    }

    private static String attributes(int attributes) {
        StringBuilder text = new StringBuilder();
        text.append((attributes & CellLayout.BOLD) != 0 ? "B" : "");
        int underline = (attributes & CellLayout.UNDERLINE) >>> CellLayout.UNDERLINE_SHIFT;
        text.append(underline > 0 ? "U" + underline : "");
        text.append((attributes & CellLayout.ITALIC) != 0 ? "I" : "");
        text.append((attributes & CellLayout.INVERSE) != 0 ? "R" : "");
        return text.toString();
    }

    /** libvterm's own palette: 224 is its full intensity. */
    private static String shownColour(int colour, int which) {
        int value = CellLayout.colourValue(colour);
        return switch (CellLayout.colourKind(colour)) {
            case CellLayout.PALETTE ->
                rgb((value & 1) * 0xe00000 | (value >> 1 & 1) * 0xe000 | (value >> 2 & 1) * 0xe0);
            case CellLayout.DIRECT -> rgb(value);
            default -> DEFAULTS[which];
        };
    }
}
