package io.ringterm.text;

import java.util.Optional;

import io.ringterm.Terminal;
import io.ringterm.grid.Command;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The examples of the package's Javadoc, compiled and run. */
class TextExampleTest {
    @Test
    void searchesAndKeepsAHit() {
        Terminal terminal = new Terminal(20, 4);
        terminal.write("one\r\nError: two\r\n".getBytes(UTF_8));

        Lines lines = new Lines(terminal.state());
        Search search = new Search(lines, Query.regex("error: .*", false));
        Optional<Span> hit = search.next(lines.start());
        AnchoredSpan kept = AnchoredSpan.of(terminal.state(), hit.get());

        terminal.write("\r\n\r\n\r\n\r\n".getBytes(UTF_8));
        terminal.resize(5, 3);
        assertEquals(
                "Error: two",
                new SpanText(new Lines(terminal.state()), true).of(kept.now().get()));
        terminal.write("\u001b[3J".getBytes(UTF_8));
        assertEquals(Optional.empty(), kept.now());
        kept.release();
        assertEquals(0, terminal.state().screen().anchors().size());
    }

    @Test
    void readsALine() {
        Terminal terminal = new Terminal(10, 4);
        terminal.write("a long line of text   \r\n".getBytes(UTF_8));

        Lines lines = new Lines(terminal.state());
        String line = new SpanText(lines, true).of(lines.lineAt(new Position(lines.screenLine(), 0)));

        assertEquals("a long line of text", line);
    }

    @Test
    void readsWhatTheLastCommandPrinted() {
        Terminal terminal = new Terminal(20, 6);
        terminal.write("\u001b]133;A\u0007$ \u001b]133;B\u0007ls\r\n\u001b]133;C\u0007a\r\nb\r\n\u001b]133;D;0\u0007"
                .getBytes(UTF_8));

        Command last = terminal.state().shell().commands().last();
        Lines lines = new Lines(terminal.state());
        Span output = new Zones(lines).span(last, Zones.Kind.OUTPUT).orElseThrow();

        assertEquals("a\nb\n", new SpanText(lines, true).of(output));
        assertEquals(0, last.exitStatus());
    }

    @Test
    void refusesPlacesThatAreNotThere() {
        Terminal terminal = new Terminal(10, 4);
        IndexOutOfBoundsException e = assertThrows(
                IndexOutOfBoundsException.class, () -> AnchoredSpan.of(terminal.state(), Span.of(0, 0, 4, 0)));
        assertTrue(e.getMessage().contains("line=4"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Span.of(1, 0, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> new Lines(terminal.state()).row(9));
    }
}
