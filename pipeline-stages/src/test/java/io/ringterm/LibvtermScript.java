package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.apply.HostEvent;
import io.ringterm.event.Capabilities;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpDump;
import io.ringterm.parse.VtParser;
import io.ringterm.testkit.Escapes;
import io.ringterm.testkit.TestTerminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Runs lines of one of libvterm's scripts; the corpora's README says what they mean. */
final class LibvtermScript {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:x\\s*(\\d+))?");
    private static final Pattern CELL = Pattern.compile(
            "\\{(.*?)\\} width=(\\d) attrs=\\{(.*?)\\} (dwl )?(dhl-top |dhl-bottom )?fg=(\\S+) bg=(\\S+)");
    private static final String[] DEFAULTS = {"rgb(240,240,240)", "rgb(0,0,0)"};

    private static final Pattern PRINTED = Pattern.compile("PRINT \"(.*)\"");
    private static final Set<String> CALLBACKS =
            Set.of("output", "putglyph", "settermprop", "selection-set", "selection-query", "encout");

    private final StringBuilder selection = new StringBuilder();
    private TestTerminal terminal = terminal();
    private VtParser encoding = new VtParser(CharWidth.of(1700, 0));
    private String encoded = "";
    private boolean utf8;
    /** Where there are queries they say all; what libvterm sets again with the cursor is its own business. */
    private boolean properties;

    private static TestTerminal terminal() {
        return new TestTerminal(OpenPayload.of(80, 25).withCapabilities(Capabilities.parse("clipboard")));
    }

    /** Queries, and those callbacks that say what state a terminal of any design has to be in. */
    static boolean isExpectation(String line) {
        String text = line.strip();
        return text.startsWith("?") || CALLBACKS.contains(text.split(" ", 2)[0]);
    }

    /** All lines; the first difference is thrown after the last line, so that the state is right for what follows. */
    void run(List<String> lines) {
        AssertionError first = null;
        StringBuilder output = new StringBuilder();
        properties = lines.stream().noneMatch(line -> line.strip().startsWith("?"));
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
            case "RESET" -> reset();
            case "INIT" -> {
                terminal = terminal();
                reset();
            }
            case "putglyph" -> glyph(rest);
            case "settermprop" -> {
                if (properties) {
                    property(rest);
                }
            }
            case "selection-set" -> selection(rest);
            case "selection-query" -> assertEquals(new HostEvent.ClipboardRead("c"), clipboardEvent(), line);
            case "ENCIN" -> encode(literal(rest));
            case "encout" -> assertEquals(plain(rest), encoded, line);
            case "UTF8" -> {
                utf8 = rest.equals("1");
                encode();
            }
            case "RESIZE" -> terminal.resize(number(rest, 1), number(rest, 0));
            case "PUSH" -> terminal.write(literal(rest));
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

    private void reset() {
        terminal.write("\u001bc");
        encode();
    }

    /** libvterm is told from outside whether bytes are UTF-8, Ringterm by DOCS. */
    private void encode() {
        terminal.write(utf8 ? "\u001b%G" : "\u001b%@");
    }

    /** What a cell shows after all that was pushed. */
    private void glyph(String expected) {
        String[] words = expected.split(" ");
        int row = number(words[2], 0);
        int column = number(words[2], 1);
        Row cells = terminal.state().screen().row(row);
        int glyph = cells.glyph(column);
        assertEquals(plain(words[0]), codesOf(TestTerminal.cell(terminal.state(), glyph)), expected);
        assertEquals(words[1].equals("2"), (glyph & CellLayout.WIDTH_MASK) == CellLayout.WIDE, expected);
        assertEquals(expected.endsWith(" prot"), (glyph & CellLayout.PROTECTED) != 0, expected);
        assertEquals(expected.contains(" dwl"), (cells.flags() & Row.DOUBLE_MASK) != 0, expected);
        assertEquals(expected.contains(" dhl-top"), cells.has(Row.DOUBLE_TOP), expected);
        assertEquals(expected.contains(" dhl-bottom"), cells.has(Row.DOUBLE_BOTTOM), expected);
    }

    /** By libvterm's numbers; of a title only the last piece says all. */
    private void property(String expected) {
        String[] words = expected.split(" ", 2);
        TerminalState state = terminal.state();
        switch (words[0]) {
            case "1" -> assertEquals(words[1], "" + state.modes().is(Mode.DECTCEM), expected);
            case "2" -> assertEquals(words[1], "" + state.modes().is(Mode.CURSOR_BLINK), expected);
            case "3" -> assertEquals(words[1], "" + state.isAlternate(), expected);
            case "4" -> {
                if (words[1].startsWith("[") && words[1].endsWith("]")) {
                    assertEquals(quoted(words[1]), state.display().titles().title(), expected);
                }
            }
            case "6" -> assertEquals(words[1], "" + state.modes().is(Mode.DECSCNM), expected);
            case "7" -> assertEquals(words[1], "" + (state.cursor().shape().ordinal() + 1), expected);
            default -> throw new AssertionError("there is no such property here: " + expected);
        }
    }

    /** Pieces of a selection; the last one ends it. */
    private void selection(String expected) {
        selection.append(quoted(expected));
        if (expected.endsWith("]")) {
            assertEquals(new HostEvent.ClipboardWrite("c", selection.toString()), clipboardEvent(), expected);
            selection.setLength(0);
        }
    }

    private HostEvent clipboardEvent() {
        HostEvent event = terminal.apply().hostEvents().poll();
        while (event != null && !event.getClass().getSimpleName().startsWith("Clipboard")) {
            event = terminal.apply().hostEvents().poll();
        }
        return event;
    }

    /** The code points of bytes that are text. */
    private void encode(byte[] bytes) {
        OpBuffer ops = new OpBuffer(bytes.length);
        encoding.parse(bytes, 0, bytes.length, ops);
        Matcher printed = PRINTED.matcher(OpDump.of(ops, bytes, 0));
        encoded = printed.find() ? codesOf(printed.group(1)) : "";
    }

    private static String plain(String codes) {
        return codes.replaceAll("0x0*", "0x").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String codesOf(String text) {
        return String.join(
                ",",
                text.codePoints()
                        .mapToObj(code -> "0x" + Integer.toHexString(code))
                        .toArray(String[]::new));
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
