package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A row that keeps its text as it came is the row that was written cell by cell, whatever is done to it then. */
class RowTextTest {
    private static final int COLUMNS = 10;
    private static final long BOLD = CellLayout.withAttributes(0, 1);

    private final CharWidth widths = CharWidth.of(1700, 0);
    private final GraphemeTable graphemes = new GraphemeTable(32);
    private final LinkTable links = new LinkTable(10, 100);

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", row -> {}),
                change("a flag for a prompt", row -> row.flag(Row.PROMPT_START, true)),
                change("a flag for wrapping", row -> row.flag(Row.WRAPPED, true)),
                change("double width", row -> row.flag(Row.DOUBLE_WIDTH, true)),
                change("a style", row -> row.restyle(1, BOLD, 0)),
                change("a style behind the text", row -> row.restyle(COLUMNS - 1, BOLD, 0)),
                change("a cell", row -> row.put(0, 'x', 0, 0)),
                change("half of a pair", row -> row.put(2, 'x', 0, 0)),
                change("a glyph", row -> row.reglyph(0, 'y')),
                change("erased cells", row -> row.fill(0, 2, CellLayout.EMPTY, 0, 0)),
                change("text in ASCII", row -> row.putAscii(1, new byte[] {'a', 'b'}, 0, 2, 0, 0, 0)),
                change("cells moved", row -> row.copy(row, 1, 4, 0)),
                change("another size", row -> row.resize(2)),
                change("cleared", row -> row.clear(0)));
    }

    private static Arguments change(String name, Consumer<Row> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isTheRowThatWasWrittenByCells(String name, Consumer<Row> change) {
        Row kept = new Row(COLUMNS);
        byte[] text = "é世!\r\n  ".getBytes(StandardCharsets.UTF_8);
        kept.putText(text, 0, 6, 4, widths, graphemes);
        Row cells = new Row(COLUMNS);
        cells.put(0, 'é', 0, 0);
        cells.putWide(1, '世', 0, 0);
        cells.put(3, '!', 0, 0);
        change.accept(kept);
        change.accept(cells);
        assertSame(name + ", in history", cells, inHistory(cells), inHistory(kept));
        assertSame(name, cells, cells, kept);
    }

    private Row inHistory(Row row) {
        Scrollback history = new Scrollback(Limits.DEFAULT, widths, graphemes, links);
        history.push(row);
        Row read = new Row(COLUMNS);
        history.read(0, read, graphemes, links);
        return read;
    }

    private void assertSame(String name, Row like, Row expected, Row actual) {
        assertEquals(expected.flags(), actual.flags(), name);
        for (int column = 0; column < like.columns(); column++) {
            assertTrue(actual.sameCell(column, expected, column), name + ", column " + column);
        }
        assertEquals(expected.hash(graphemes, links), actual.hash(graphemes, links), name);
    }
}
