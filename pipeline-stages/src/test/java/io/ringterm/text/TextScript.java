package io.ringterm.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.Anchor;
import io.ringterm.grid.Anchors;
import io.ringterm.grid.Command;
import io.ringterm.testkit.Escapes;
import io.ringterm.testkit.TestTerminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** Runs the lines of one test of a script; see the README beside the scripts. */
final class TextScript {
    private static final String WORD_CHARACTERS = "_-./";

    private final Map<String, Anchor> anchors = new HashMap<>();
    private TestTerminal terminal = new TestTerminal(10, 4);

    void line(String where, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = line.substring(space + 1);
        switch (word) {
            case "size" -> open(rest);
            case "in" -> terminal.write(Escapes.bytes(rest));
            case "resize" -> terminal.resize(number(rest, 'x', 0), number(rest, 'x', 1));
            case "restore" -> terminal = TestTerminal.restore(terminal.snapshot());
            case "anchor" -> {
                String[] parts = rest.split(" ");
                Position at = place(parts[1]);
                anchors.put(parts[0], followed().at(at.line(), at.column()));
            }
            default -> {
                int equals = rest.indexOf(" = ");
                String expected = equals < 0 ? rest.substring(rest.indexOf(" =") + 2) : rest.substring(equals + 3);
                String arguments = equals < 0 ? rest.substring(0, rest.indexOf(" =")) : rest.substring(0, equals);
                assertEquals(expected, answer(where, word, arguments), where + ": " + line);
            }
        }
    }

    /** {@code CxR}, and lines of history behind it. */
    private void open(String rest) {
        String[] parts = rest.split(" ");
        int history = parts.length > 1 ? Integer.parseInt(parts[1]) : 100;
        terminal = new TestTerminal(OpenPayload.of(number(parts[0], 'x', 0), number(parts[0], 'x', 1))
                .withLimits(Limits.DEFAULT.withHistoryLines(history)));
    }

    private String answer(String where, String word, String rest) {
        String[] parts = rest.split(" ");
        Lines lines = new Lines(terminal.state());
        SpanText text = new SpanText(lines, false);
        switch (word) {
            case "text":
                return shown(text.of(new Span(place(parts[0]), place(parts[1]))));
            case "stripped":
                return shown(new SpanText(lines, true).of(new Span(place(parts[0]), place(parts[1]))));
            case "rectangle":
                return shown(text.rectangle(place(parts[0]), place(parts[1])));
            case "word":
                return shown(text.of(new Words(lines, WORD_CHARACTERS).at(place(parts[0]))));
            case "line":
                return shown(text.of(lines.lineAt(place(parts[0]))));
            case "find":
                return spans(new Search(lines, query(parts[0], rest.substring(parts[0].length() + 1))).all(100));
            case "link":
                return new Hyperlinks(lines)
                        .at(place(parts[0]))
                        .map(found -> found.link().uri() + " " + spans(found.spans()))
                        .orElse("none");
            case "zone":
                return new Zones(lines)
                        .at(place(parts[0]))
                        .map(zone -> zone.kind() + " " + shown(text.of(zone.span())))
                        .orElse("none");
            case "commands":
                return terminal.state().shell().commands().list().stream()
                        .map(TextScript::command)
                        .collect(Collectors.joining(" | "));
            case "at":
                return place(anchors.get(rest));
            default:
                return fail(where + ": line is not understood: " + word);
        }
    }

    private static Query query(String kind, String text) {
        return switch (kind) {
            case "plain" -> Query.plain(text, false);
            case "plain-case" -> Query.plain(text, true);
            case "regex" -> Query.regex(text, false);
            default -> Query.regex(text, true);
        };
    }

    private static String command(Command command) {
        String status = command.isRunning() ? "running" : String.valueOf(command.exitStatus());
        return shown(command.text()) + " " + status + (command.directory().isEmpty() ? "" : " ") + command.directory();
    }

    private Anchors followed() {
        return terminal.state().screen().anchors();
    }

    /** Rows count from the screen's first; those of history are negative. */
    private Position place(String rowAndColumn) {
        return new Position(followed().screenLine() + number(rowAndColumn, ',', 0), number(rowAndColumn, ',', 1));
    }

    private String place(Anchor anchor) {
        return anchor.isDropped() ? "gone" : place(new Position(anchor.line(), anchor.column()));
    }

    private String place(Position place) {
        return place.line() - followed().screenLine() + "," + place.column();
    }

    private String spans(List<Span> spans) {
        return spans.isEmpty()
                ? "none"
                : spans.stream()
                        .map(span -> place(span.start()) + "-" + place(span.end()))
                        .collect(Collectors.joining(" "));
    }

    private static int number(String pair, char separator, int which) {
        int at = pair.indexOf(separator);
        return Integer.parseInt(which == 0 ? pair.substring(0, at) : pair.substring(at + 1));
    }

    /** Blanks as dots, line feeds and the like as escapes; other characters as they are. */
    private static String shown(String text) {
        byte[] bytes = text.replace(' ', '.').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n");
    }
}
